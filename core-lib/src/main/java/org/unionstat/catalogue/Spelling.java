package org.unionstat.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.unionstat.classification.Label;

/**
 * How names are compared: without regard to full or half width, capitals, quotation marks, and blanks beside Chinese
 * characters or brackets.
 */
final class Spelling {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u200B\\u3000\\uFEFF]+");
    private static final Pattern LOOSE_BLANK = Pattern.compile(
            "(?<![\\x21-\\x27\\x2A-\\x5A\\x5C\\x5E-\\x7E]) " + "| (?![\\x21-\\x27\\x2A-\\x5A\\x5C\\x5E-\\x7E])");
    private static final Pattern QUOTES = Pattern.compile("[“”\"「」『』《》〈〉]");

    private Spelling() {}

    /** The form of a name in which equal names are equal. */
    static String fold(String text) {
        String folded = isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        folded = QUOTES.matcher(folded).replaceAll("");
        folded = folded.replace('【', '[').replace('】', ']').replace('〔', '(').replace('〕', ')');
        folded = folded.replace('’', '\'').replace('‘', '\'');
        folded = BLANKS.matcher(folded).replaceAll(" ").strip();
        return LOOSE_BLANK.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= 0x20 && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF));
    }

    /** All names of something: its labels in three languages, then its synonyms. */
    static Set<String> names(Label label, List<String> synonyms) {
        Set<String> names = new LinkedHashSet<>(List.of(label.zhHans(), label.zhHant(), label.en()));
        names.addAll(synonyms);
        return names;
    }
}
