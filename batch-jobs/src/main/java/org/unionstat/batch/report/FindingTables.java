package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was returned, with file, row and column of every problem, and what is doubtful, with both sides. */
final class FindingTables {

    private static final int MOST = 60;
    private static final int DECIMALS = 2;
    private static final Pattern CELL = Pattern.compile("([^;!]+)!(\\d+):(\\d+)");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern SIDE = Pattern.compile("[≥≤]?" + NUMBER + "(—" + NUMBER + ")?");

    private final Html html;
    private final Words words;
    private final Quality quality;
    private final TableFrame frame;

    FindingTables(Html html, Words words, Quality quality) {
        this.html = html;
        this.words = words;
        this.quality = quality;
        this.frame = new TableFrame(html, words);
    }

    void write() {
        html.element("h3", words.say(Phrase.RETURNED_TITLE)).line();
        if (quality.returned().isEmpty()) {
            html.element("p", words.say(Phrase.NONE_RETURNED)).line();
        } else {
            returned(quality.returned());
        }
        html.element("h3", words.say(Phrase.FINDINGS)).line();
        if (quality.queries().isEmpty()) {
            html.element("p", words.say(Phrase.NO_FINDINGS)).line();
        } else {
            queries(quality.queries());
        }
    }

    private void returned(List<Quality.Finding> findings) {
        frame.open(
                words.say(Phrase.RETURNED_TITLE),
                "annex",
                List.of(
                        TableFrame.Head.text(words.say(Phrase.NAME_OF_UNIT)),
                        TableFrame.Head.text(words.say(Phrase.FILE)),
                        TableFrame.Head.number(words.say(Phrase.ROW)),
                        TableFrame.Head.number(words.say(Phrase.COLUMN)),
                        TableFrame.Head.text(words.say(Phrase.PROBLEM))));
        html.open("tbody").line();
        for (Quality.Finding finding : findings.stream().limit(MOST).toList()) {
            Matcher cell = CELL.matcher(finding.cells());
            boolean found = cell.find();
            html.open("tr").element("th", finding.unit(), "scope", "row");
            frame.cell(finding.path());
            frame.number(found ? cell.group(2) : "");
            frame.number(found ? cell.group(3) : "");
            frame.cell(finding.message(words.language()));
            html.close().line();
        }
        shut(findings.size());
    }

    private void queries(List<Quality.Finding> findings) {
        boolean explained = findings.stream().anyMatch(f -> !f.explanation().isEmpty());
        List<TableFrame.Head> heads = new java.util.ArrayList<>(List.of(
                TableFrame.Head.text(words.say(Phrase.NAME_OF_UNIT)),
                TableFrame.Head.text(words.say(Phrase.PROBLEM)),
                TableFrame.Head.number(words.say(Phrase.LEFT)),
                TableFrame.Head.number(words.say(Phrase.RIGHT)),
                TableFrame.Head.number(words.say(Phrase.GAP)),
                TableFrame.Head.text(words.say(Phrase.VERDICT))));
        if (explained) {
            heads.add(TableFrame.Head.text(words.say(Phrase.EXPLANATION)));
        }
        frame.open(words.say(Phrase.FINDINGS), "annex", heads);
        html.open("tbody").line();
        for (Quality.Finding finding : findings.stream().limit(MOST).toList()) {
            html.open("tr").element("th", finding.unit(), "scope", "row");
            html.open("td")
                    .text(finding.message(words.language()))
                    .element("small", finding.rule())
                    .close();
            frame.number(number(finding.left()));
            frame.number(number(finding.right()));
            frame.number(number(finding.imbalance()));
            html.element("td", verdict(finding.verdict()), "class", "brief");
            if (explained) {
                frame.cell(finding.explanation());
            }
            html.close().line();
        }
        shut(findings.size());
    }

    private void shut(int rows) {
        html.close();
        frame.close();
        if (rows > MOST) {
            html.element("p", words.say(Phrase.MORE_ROWS, rows - MOST, "findings.csv"), "class", "note")
                    .line();
        }
    }

    /** A side of a check as print has it, be it a number or a range of two: thousands set off, no more than two decimals. */
    private String number(String side) {
        return SIDE.matcher(side).matches()
                ? NUMBER.matcher(side).replaceAll(m -> printed(new BigDecimal(m.group())))
                : side;
    }

    private String printed(BigDecimal number) {
        return words.language()
                .format()
                .exact(number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number);
    }

    private String verdict(String verdict) {
        return switch (verdict) {
            case "ACCEPTED" -> words.say(Phrase.VERDICT_ACCEPTED);
            case "HELD" -> words.say(Phrase.VERDICT_HELD);
            case "RETURNED" -> words.say(Phrase.VERDICT_RETURNED);
            default -> "";
        };
    }
}
