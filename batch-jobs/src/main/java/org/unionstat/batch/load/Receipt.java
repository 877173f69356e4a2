package org.unionstat.batch.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.outcome.FindingClass;
import org.unionstat.outcome.Place;
import org.unionstat.rule.StructureRule;

/**
 * What became of one file: its submissions' verdicts, every problem, and what to do.
 *
 * @param file the file
 * @param verdicts what became of its submissions
 * @param problems what is wrong with it
 * @param mended what was wrong when a file of the same path was read before
 */
record Receipt(PendingFile file, List<Verdicts> verdicts, List<Line> problems, List<Line> mended) {

    /** A submission that is held or returned, or how many were accepted (then without unit and id). */
    record Verdicts(String unit, String period, String form, String id, String verdict, long count) {}

    /** How a problem stands to those of the reading before of the same path. */
    enum Change {
        NONE("", ""),
        NEW("新增", "new"),
        STILL_WRONG("仍有", "still wrong"),
        MENDED("已改正", "mended");

        private final String zh;
        private final String en;

        Change(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        static Change of(String name) {
            return name.isEmpty() ? NONE : valueOf(name);
        }

        String text() {
            return this == NONE ? "" : " · " + zh + " " + en;
        }
    }

    /** One problem. */
    record Line(
            String submission,
            String unit,
            String period,
            String rule,
            String findingClass,
            String found,
            String expected,
            String message,
            String messageEn,
            String cells,
            Change change) {

        /** Whether it is only worth knowing. */
        boolean isNote() {
            return findingClass.equals(FindingClass.INFO.name());
        }

        /** Where in the file it is. */
        List<Place> places(String file) {
            return Arrays.stream(cells.split("; (?=" + Pattern.quote(file) + ")", -1))
                    .flatMap(c -> Place.parse(file, c).stream())
                    .toList();
        }
    }

    long count(String verdict) {
        return verdicts.stream()
                .filter(v -> v.verdict().equals(verdict))
                .mapToLong(Verdicts::count)
                .sum();
    }

    /** Whether something was not taken that belongs to no submission: the whole file, or rows of unknown units or periods. */
    boolean concernsFile() {
        return problems.stream().anyMatch(p -> p.submission().isEmpty() && !p.isNote());
    }

    /** Whether the file cannot be read at all. */
    boolean isUnreadable() {
        return problems.stream().anyMatch(p -> p.rule().equals(StructureRule.NOT_A_TABLE.id()));
    }

    /** Whether something is to be mended, so that a copy with remarks is of use. */
    boolean goesBack() {
        return count("RETURNED") > 0 || count("HELD") > 0 || concernsFile();
    }

    /** What programs read; the copy with remarks is named where there is one. */
    Map<String, Object> fields(Optional<AnnotatedCopy> copy) {
        InboxFile inbox = file.file();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", inbox.name());
        fields.put("attempt", file.id());
        fields.put("sha256", inbox.hash());
        fields.put("bytes", inbox.bytes());
        fields.put("received_at", inbox.receivedAt().toString());
        fields.put("accepted", count("ACCEPTED"));
        fields.put("held", count("HELD"));
        fields.put("returned", count("RETURNED"));
        copy.ifPresent(c -> fields.put("annotated_copy", c.name()));
        fields.put(
                "submissions",
                verdicts.stream()
                        .filter(v -> !v.verdict().equals("ACCEPTED"))
                        .map(Receipt::submission)
                        .toList());
        fields.put("problems", problems.stream().map(Receipt::problem).toList());
        if (isAgain()) {
            fields.put("mended", mended.stream().map(Receipt::problem).toList());
        }
        return fields;
    }

    private static Map<String, Object> submission(Verdicts verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("submission_id", verdict.id());
        fields.put("unit_code", verdict.unit());
        fields.put("period", verdict.period());
        fields.put("form", verdict.form());
        fields.put("verdict", verdict.verdict());
        return fields;
    }

    private static Map<String, Object> problem(Line line) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("submission_id", line.submission());
        fields.put("unit_code", line.unit());
        fields.put("period", line.period());
        fields.put("rule_id", line.rule());
        fields.put("class", line.findingClass());
        fields.put("found", line.found());
        fields.put("expected", line.expected());
        fields.put("message", line.message());
        fields.put("message_en", line.messageEn());
        fields.put("cells", List.of(line.cells().split("; ")));
        if (line.change() != Change.NONE) {
            fields.put("change", line.change().name());
        }
        return fields;
    }

    /** Whether there is anything to say of the reading before. */
    private boolean isAgain() {
        return !mended.isEmpty() || problems.stream().anyMatch(p -> p.change() != Change.NONE);
    }

    private String changes() {
        return Stream.of(Change.MENDED, Change.STILL_WRONG, Change.NEW)
                .map(c -> c.zh + " " + c.en + " "
                        + Stream.concat(mended.stream(), problems.stream())
                                .filter(p -> p.change() == c)
                                .count())
                .collect(Collectors.joining(" · "));
    }

    private static void add(List<String> lines, int index, Line line) {
        lines.add((index + 1) + ". [" + line.rule() + " " + line.findingClass()
                + line.change().text() + "] " + line.cells());
        lines.add("   " + line.message());
        lines.add("   " + line.messageEn());
    }

    /** What people read. */
    String text(Optional<AnnotatedCopy> copy) {
        List<String> lines = new ArrayList<>();
        lines.add("回执 Receipt");
        lines.add("文件 File: " + file.file().name());
        lines.add("收到 Received: " + file.file().receivedAt());
        lines.add("校验 SHA-256: " + file.file().hash());
        lines.add("接收 accepted " + count("ACCEPTED") + " · 待核 held " + count("HELD") + " · 退回 returned "
                + count("RETURNED"));
        lines.add("");
        long toMend = problems.stream().filter(p -> !p.isNote()).count();
        if (problems.isEmpty() && verdicts.isEmpty()) {
            lines.add("文件中没有数据。 The file holds no figures.");
        } else if (problems.isEmpty()) {
            lines.add("没有发现问题。 No problems found.");
        } else if (toMend == 0) {
            lines.add("没有发现问题，请注意： No problems found; please note:");
        } else {
            lines.add("发现 " + toMend + " 个问题，请改正后重新报送整个文件： " + toMend
                    + " problems; please mend them and send the file again:");
        }
        for (int i = 0; i < problems.size(); i++) {
            add(lines, i, problems.get(i));
        }
        if (isAgain()) {
            lines.add("");
            lines.add("与上次报送相比 Against the last attempt: " + changes());
            for (int i = 0; i < mended.size(); i++) {
                add(lines, i, mended.get(i));
            }
        }
        if (count("HELD") > 0) {
            lines.add("");
            lines.add(
                    "待核的请改正，或在 explanation 列写明“规则号 原因：说明”后重新报送。 "
                            + "Mend what is held, or say why in the column explanation (RULE REASON: what happened), and send it again.");
        }
        copy.ifPresent(c -> lines.addAll(List.of("", c.text())));
        return String.join("\n", lines) + "\n";
    }
}
