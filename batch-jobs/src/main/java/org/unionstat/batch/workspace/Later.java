package org.unionstat.batch.workspace;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when first asked for, and once.
 *
 * @param <T> the value's type
 */
public final class Later<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private @Nullable T value;

    /**
     * A value to be made later.
     *
     * @param maker makes it
     */
    public Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = maker.get();
            value = known;
        }
        return known;
    }
}
