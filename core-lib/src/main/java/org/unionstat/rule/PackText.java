package org.unionstat.rule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes packs: one key a line, always in the same order, so that equal packs are equal files. */
final class PackText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z0-9][^\\n\\t\"'\\\\]*");
    private static final Pattern WORD =
            Pattern.compile("true|false|yes|no|on|off|null|~|[-+]?[0-9][0-9_,.:eE]*", Pattern.CASE_INSENSITIVE);

    private final StringBuilder text = new StringBuilder();

    private PackText() {}

    static String of(RulePack pack) {
        PackText out = new PackText();
        out.line("", "pack", pack.name());
        out.line("", "version", pack.version());
        out.line("", "description", pack.description());
        if (!pack.includes().isEmpty()) {
            out.text.append("include:\n");
            pack.includes()
                    .forEach(i -> out.text.append("  - ").append(scalar(i)).append('\n'));
        }
        out.text.append(pack.rules().isEmpty() ? "rules: []\n" : "rules:\n");
        pack.rules().forEach(out::rule);
        return out.text.toString();
    }

    private void rule(Rule rule) {
        line("  - ", "id", rule.id());
        line("    ", "label", rule.label());
        line("    ", "label_en", rule.labelEn());
        line("    ", "expression", rule.text());
        line("    ", "class", rule.findingClass().name());
        line("    ", "applies-to", rule.scope().text());
        line("    ", "since", text(rule.since()));
        line("    ", "until", text(rule.until()));
        line("    ", "tolerance", text(rule.tolerance()));
        line("    ", "mixed-units", rule.mixedUnits() ? "true" : "");
        line("    ", "source", rule.source());
        line("    ", "description", rule.description());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void line(String indent, String key, String value) {
        if (!value.isEmpty()) {
            boolean truth = key.equals("mixed-units");
            text.append(indent)
                    .append(key)
                    .append(": ")
                    .append(truth ? value : scalar(value))
                    .append('\n');
        }
    }

    /** Plain where YAML reads it back as the same text, else in double quotation marks. */
    private static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches()
                && !WORD.matcher(value).matches()
                && !value.contains(": ")
                && !value.contains(" #")
                && !value.endsWith(":")
                && value.equals(value.strip());
        return plain
                ? value
                : '"'
                        + value.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                        + '"';
    }
}
