package org.unionstat.batch.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.unionstat.indicator.BreakdownKind;

/**
 * What a chapter's figures say, in sentences: the figure, its change, its parts and shares, its target. Nothing is said that the
 * figures do not bear out.
 */
final class Sentences {

    /** So many parts are told in full; of more, the largest. */
    private static final int MOST_PARTS = 6;

    private static final int LARGEST_PARTS = 4;
    private static final int PLAIN_IN_A_SENTENCE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Words words;

    Sentences(Words words) {
        this.words = words;
    }

    /** One sentence per group, figures without comparison joined, equal movements joined by 分别. */
    List<String> of(List<Group> groups) {
        List<String> sentences = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean plainOne = isPlain(group);
            if (!plainOne || plain.size() == PLAIN_IN_A_SENTENCE) {
                flush(plain, sentences);
            }
            if (i + 1 < groups.size() && arePair(group, groups.get(i + 1))) {
                sentences.add(pair(group.leading(), groups.get(i + 1).leading()));
                i++;
            } else if (plainOne) {
                plain.add(statement(group));
            } else {
                sentences.add(statement(group) + words.say(Phrase.STOP));
            }
        }
        flush(plain, sentences);
        return sentences;
    }

    private void flush(List<String> plain, List<String> sentences) {
        if (!plain.isEmpty()) {
            sentences.add(String.join(words.say(Phrase.SEMICOLON), plain) + words.say(Phrase.STOP));
            plain.clear();
        }
    }

    private boolean isPlain(Group group) {
        return group.parts().stream().allMatch(p -> words.changes().clause(p).isEmpty())
                && (group.total() == null
                        || (group.parts().isEmpty()
                                && group.total().goal() == null
                                && words.changes().clause(group.total()).isEmpty()));
    }

    private boolean arePair(Group one, Group other) {
        return isSimpleMove(one)
                && isSimpleMove(other)
                && one.leading().change().direction()
                        == other.leading().change().direction();
    }

    private static boolean isSimpleMove(Group group) {
        Fact total = group.total();
        if (total == null || !group.parts().isEmpty() || total.goal() != null || !total.movesPlainly()) {
            return false;
        }
        Integer before = total.change().before();
        boolean turned =
                before != null && before != 0 && before != total.change().direction();
        return total.change().growth() != null && !turned;
    }

    private String pair(Fact one, Fact other) {
        List<Fact> both = List.of(one, other);
        String names = words.list(both.stream()
                .map(f -> words.figures().statement(f.item(), f.figure(), mark(f)))
                .toList());
        return names + words.say(Phrase.COMMA) + each(both) + words.say(Phrase.STOP);
    }

    /** Growth of several in one direction: 同比分别增长20.9%、24.9%. */
    private String each(List<Fact> facts) {
        boolean up = facts.get(0).change().direction() > 0;
        String growths = words.list(facts.stream().map(this::growth).toList());
        return words.say(up ? Phrase.EACH_UP : Phrase.EACH_DOWN, words.say(Phrase.OVER_A_YEAR), growths);
    }

    private String growth(Fact fact) {
        BigDecimal growth = fact.change().growth();
        return words.language().format().percent(growth == null ? BigDecimal.ZERO : growth.abs());
    }

    private String statement(Group group) {
        Fact total = group.total();
        if (total == null) {
            return partsAlone(group);
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(words.figures().statement(total.item(), total.figure(), mark(total)));
        words.changes().clause(total).ifPresent(clauses::add);
        goal(total).ifPresent(clauses::add);
        String text = String.join(words.say(Phrase.COMMA), clauses);
        if (group.parts().isEmpty()) {
            return text;
        }
        List<String> lists = group.byClassification().stream()
                .map(parts -> list(parts, total))
                .toList();
        return text
                + words.say(Phrase.SEMICOLON)
                + words.say(Phrase.PARTS, String.join(words.say(Phrase.SEMICOLON), lists));
    }

    /** Categories whose whole is not known. */
    private String partsAlone(Group group) {
        if (group.parts().size() == 1) {
            Fact part = group.parts().get(0);
            Item item = part.item();
            String name = words.figures().stem(item) + words.say(Phrase.BRACKETS, item.category());
            String text = words.say(Phrase.STATEMENT, name, words.figures().amount(item, part.figure()) + mark(part));
            return words.changes()
                    .clause(part)
                    .map(c -> text + words.say(Phrase.COMMA) + c)
                    .orElse(text);
        }
        String lists = String.join(
                words.say(Phrase.SEMICOLON),
                group.byClassification().stream()
                        .map(parts -> list(parts, null))
                        .toList());
        return words.say(
                Phrase.STATEMENT_PARTS, words.figures().stem(group.leading().item()), lists);
    }

    private String list(List<Fact> all, @org.jspecify.annotations.Nullable Fact total) {
        boolean many = all.size() > MOST_PARTS;
        List<Fact> told = many ? largest(all) : all;
        boolean together = told.size() > 1
                && told.stream().allMatch(f -> f.movesPlainly() && f.change().growth() != null)
                && told.stream().map(f -> f.change().direction()).distinct().count() == 1;
        List<String> parts = told.stream()
                .map(f -> part(f, told.size() == 1 ? total : null, !together))
                .toList();
        String text = words.list(parts);
        if (many) {
            text = words.say(Phrase.LEADING_PARTS, text);
        }
        if (together) {
            text += words.say(Phrase.COMMA) + each(told);
        }
        return text
                + largestShare(all, total).map(s -> words.say(Phrase.COMMA) + s).orElse("");
    }

    private static List<Fact> largest(List<Fact> parts) {
        return parts.stream()
                .sorted(Comparator.comparing((Fact f) -> f.figure().value()).reversed())
                .limit(LARGEST_PARTS)
                .toList();
    }

    private String part(Fact fact, @org.jspecify.annotations.Nullable Fact whole, boolean withChange) {
        List<String> more = new ArrayList<>();
        if (whole != null) {
            share(fact, whole).ifPresent(s -> more.add(words.say(Phrase.SHARE, s)));
        }
        if (withChange && fact.movesPlainly()) {
            boolean up = fact.change().direction() > 0;
            if (fact.change().growth() != null) {
                more.add(words.say(up ? Phrase.PART_UP : Phrase.PART_DOWN, growth(fact)));
            }
        }
        String text = words.figures().part(fact.item(), fact.figure(), mark(fact));
        return more.isEmpty() ? text : text + words.say(Phrase.BRACKETS, String.join(words.say(Phrase.COMMA), more));
    }

    private Optional<String> largestShare(List<Fact> parts, @org.jspecify.annotations.Nullable Fact total) {
        if (total == null || parts.size() < 2 || !isPartition(parts.get(0))) {
            return Optional.empty();
        }
        List<Fact> ordered = largest(parts);
        boolean exact = parts.stream().allMatch(p -> p.figure().isExact());
        boolean alone = ordered.get(0)
                        .figure()
                        .value()
                        .compareTo(ordered.get(1).figure().value())
                > 0;
        if (!exact || !alone) {
            return Optional.empty();
        }
        return share(ordered.get(0), total)
                .map(s -> words.say(Phrase.LARGEST, ordered.get(0).item().category(), s));
    }

    private static boolean isPartition(Fact part) {
        return part.item().indicator().breakdowns().stream()
                .anyMatch(b ->
                        b.classification().equals(part.item().classification()) && b.kind() == BreakdownKind.PARTITION);
    }

    private Optional<String> share(Fact part, Fact whole) {
        BigDecimal of = whole.figure().value();
        boolean lawful = part.item().isAmount()
                && part.figure().isExact()
                && whole.figure().isExact()
                && part.isIncomplete() == whole.isIncomplete()
                && of.signum() > 0
                && part.figure().value().signum() >= 0
                && part.figure().value().compareTo(of) <= 0;
        return lawful
                ? Optional.of(words.language()
                        .format()
                        .percent(part.figure().value().multiply(HUNDRED).divide(of, MathContext.DECIMAL128)))
                : Optional.empty();
    }

    private Optional<String> goal(Fact fact) {
        Goal goal = fact.goal();
        if (goal == null || goal.met() == null) {
            return Optional.empty();
        }
        String target = words.figures().exact(fact.item(), goal.target());
        if (goal.isMissed() && fact.isIncomplete()) {
            // units that are missing may still bring the rest: nothing is said to be missed
            return goal.achieved() == null
                    ? Optional.empty()
                    : Optional.of(words.say(Phrase.GOAL_SO_FAR, target, achieved(goal.achieved())));
        }
        if (goal.achieved() == null) {
            return Optional.of(words.say(goal.met() ? Phrase.GOAL_REACHED : Phrase.GOAL_NOT_REACHED, target));
        }
        return Optional.of(
                words.say(goal.met() ? Phrase.GOAL_MET : Phrase.GOAL_MISSED, target, achieved(goal.achieved())));
    }

    private String achieved(BigDecimal percent) {
        return words.language().format().plain(percent, 1) + "%";
    }

    private static String mark(Fact fact) {
        return fact.isIncomplete() ? "*" : "";
    }
}
