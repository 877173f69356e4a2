select code from unit where code in (:codes)
