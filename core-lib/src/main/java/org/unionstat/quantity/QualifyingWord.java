package org.unionstat.quantity;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that stand with a printed figure and say how exact it is. */
enum QualifyingWord {
    /** A little less than the figure: 近. */
    NEARLY("将近|將近|近"),
    /** About the figure, printed before it: 约. */
    ABOUT("大约|大約|约|約"),
    /** About the figure, printed behind it: 左右. */
    AROUND("左右"),
    /** The figure and a bit: 余, 多. */
    MORE("余|餘|多"),
    /** More than the figure, printed before it: 超过. */
    OVER("超过|超過|至少"),
    /** The figure or more, printed behind it: 以上. */
    UPWARDS("以上"),
    /** Less than the figure, printed before it: 不足. */
    UNDER("不足|不到"),
    /** The figure or less, printed behind it: 以内. */
    UP_TO("以内|以內");

    static final List<QualifyingWord> BEFORE = List.of(NEARLY, ABOUT, OVER, UNDER);
    static final List<QualifyingWord> WITHIN = List.of(MORE);
    static final List<QualifyingWord> AFTER = List.of(AROUND, UPWARDS, UP_TO);

    private final Pattern spelling;

    QualifyingWord(String spelling) {
        this.spelling = Pattern.compile(spelling);
    }

    int lengthAt(String text, int position) {
        Matcher word = spelling.matcher(text).region(position, text.length());
        return word.lookingAt() ? word.end() - position : 0;
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
