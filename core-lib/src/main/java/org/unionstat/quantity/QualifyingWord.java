package org.unionstat.quantity;

import java.util.List;
import java.util.Set;

/** The words that stand with a printed figure and say how exact it is. */
enum QualifyingWord {
    /** A little less than the figure: 近. */
    NEARLY("将近|接近|近|nearly|almost"),
    /** About the figure, printed before it: 约. */
    ABOUT("大约|约计|约|about|approximately"),
    /** About the figure, printed behind it: 左右. */
    AROUND("左右|上下"),
    /** The figure and a bit: 余, 多, 几. */
    MORE("余|多|几|-odd"),
    /** More than the figure, printed before it: 超过, 不少于. */
    OVER("超过|逾|至少|不少于|不低于|多于|at least|not less than|more than|over"),
    /** The figure or more, printed behind it: 以上. */
    UPWARDS("及以上|以上"),
    /** Less than the figure, printed before it: 不足, 不超过. */
    UNDER("不足|不到|不超过|至多|少于|at most|not more than|up to|less than|under"),
    /** The figure or less, printed behind it: 以内. */
    UP_TO("及以内|及以下|以内|以下");

    static final List<QualifyingWord> BEFORE = List.of(NEARLY, ABOUT, OVER, UNDER);
    static final List<QualifyingWord> WITHIN = List.of(MORE);
    static final List<QualifyingWord> AFTER = List.of(AROUND, UPWARDS, UP_TO);

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> spellings;

    QualifyingWord(String alternatives) {
        this.spellings = List.of(alternatives.split("\\|", -1));
    }

    int lengthAt(String text, int position) {
        for (String spelling : spellings) {
            if (text.startsWith(spelling, position)) {
                return spelling.length();
            }
        }
        return 0;
    }

    /** What words that stand together make of a figure; words that contradict each other are refused. */
    static Qualifier qualifier(Set<QualifyingWord> words) throws UnreadableFigure {
        boolean about = words.contains(NEARLY) || words.contains(ABOUT) || words.contains(AROUND);
        boolean least = words.contains(OVER) || words.contains(UPWARDS);
        boolean most = words.contains(UNDER) || words.contains(UP_TO);
        if ((about && (least || most)) || (most && (least || words.contains(MORE)))) {
            throw UnreadableFigure.because("修饰词不相矛盾的数值", "qualifying words that do not contradict each other");
        }
        if (about) {
            return Qualifier.APPROXIMATE;
        }
        if (least || words.contains(MORE)) {
            return Qualifier.AT_LEAST;
        }
        return most ? Qualifier.AT_MOST : Qualifier.EXACT;
    }
}
