package org.unionstat.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unionstat.outcome.Outcome;
import org.unionstat.rule.StructureRule.Wording;

/**
 * What a sender says to the findings of one submission, read from one text: {@code PAR-062 SCOPE: eight are insured elsewhere},
 * several with semicolons between. Without the rule's identifier it is for the only finding that asks for an explanation; the
 * reason is OTHER if none is named.
 */
public final class Answers {

    private static final Pattern RULE = Pattern.compile("(?:^|[;；\\n])\\s*([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)[\\s:：]+");
    private static final Pattern REASON = Pattern.compile("([\\p{L}_]+)\\s*[:：]\\s*(.*)", Pattern.DOTALL);

    private final String text;
    private final String unnamed;
    private final Map<String, String> byRule = new LinkedHashMap<>();

    private Answers(String text) {
        this.text = text;
        Matcher rules = RULE.matcher(text);
        String rule = "";
        int from = 0;
        String first = text;
        while (rules.find()) {
            String said = text.substring(from, rules.start());
            if (rule.isEmpty()) {
                first = said;
            } else {
                note(rule, said);
            }
            rule = rules.group(1);
            from = rules.end();
        }
        if (!rule.isEmpty()) {
            note(rule, text.substring(from));
        }
        this.unnamed = first.strip();
    }

    private void note(String rule, String said) {
        byRule.merge(rule, said.strip(), (one, other) -> one + "; " + other);
    }

    /**
     * Reads what a sender says.
     *
     * @param text the submission's explanation; may be empty
     * @return the answers
     */
    public static Answers of(String text) {
        return new Answers(text.strip());
    }

    /**
     * What is said to a finding.
     *
     * @param finding the finding
     * @param isOnly whether no other finding asks for an explanation
     * @return the words with their reason as written; empty if nothing is said to it
     */
    public String to(Finding finding, boolean isOnly) {
        return byRule.getOrDefault(finding.ruleId(), isOnly ? unnamed : "");
    }

    /**
     * The explanation of a finding.
     *
     * @param finding the finding
     * @param isOnly whether no other finding asks for an explanation
     * @return the explanation bound to the finding's figures, or why it is none
     */
    public Outcome<Explanation> explain(Finding finding, boolean isOnly) {
        String said = to(finding, isOnly);
        Matcher named = REASON.matcher(said);
        Optional<ExplanationReason> reason =
                named.matches() ? ExplanationReason.parse(named.group(1)) : Optional.empty();
        return Explanation.of(
                finding,
                reason.orElse(ExplanationReason.OTHER),
                reason.isPresent() ? named.group(2) : said,
                finding.unit(),
                false);
    }

    /**
     * The remark that what is said does not explain a finding.
     *
     * @param finding the finding
     * @param isOnly whether no other finding asks for an explanation
     * @return a finding worth knowing; empty if nothing is said at all
     */
    public Optional<Finding> refusal(Finding finding, boolean isOnly) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String said = to(finding, isOnly);
        String example = finding.ruleId();
        return Optional.of(StructureRule.EXPLANATION_REFUSED.finding(
                finding.unit(),
                finding.period(),
                Wording.of(said.isEmpty() ? text : said),
                new Wording(
                        "“" + example + " 口径：具体原因”，至少" + Explanation.SHORTEST + "个字，“核实无误”一类的话不算说明",
                        "'" + example + " SCOPE: what happened', at least " + Explanation.SHORTEST
                                + " characters; 'verified' and the like explain nothing"),
                finding.places().get(0)));
    }
}
