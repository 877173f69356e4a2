package org.unionstat.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.unionstat.outcome.Outcome;
import org.unionstat.outcome.Problem;

/**
 * Why a figure that a rule doubts is right, or that a superior unit lets it pass. It is bound to the rule and to the figures
 * that the rule looked at, and lapses when one of them changes.
 *
 * @param ruleId the rule
 * @param figures the fingerprint of the figures
 * @param reason of what kind it is
 * @param text the explanation
 * @param by who gives it
 * @param isWaiver whether a superior unit grants it
 */
public record Explanation(
        String ruleId, String figures, ExplanationReason reason, String text, String by, boolean isWaiver) {

    /** So many characters besides punctuation an explanation has at least. */
    static final int SHORTEST = 8;

    private static final int DIGITS = 16;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "核实无误",
            "已核实",
            "情况属实",
            "数据属实",
            "属实",
            "无",
            "无误",
            "正确",
            "没有问题",
            "经核实无误",
            "核实无误情况属实",
            "数据准确无误",
            "verified",
            "correct",
            "checkedandcorrect",
            "noproblem",
            "none",
            "ok");

    /**
     * An explanation of a finding.
     *
     * @param finding the finding
     * @param reason of what kind it is
     * @param text the explanation: at least eight characters that say something
     * @param by who gives it
     * @param isWaiver whether a superior unit grants it
     * @return the explanation, or why it is none
     */
    public static Outcome<Explanation> of(
            Finding finding, ExplanationReason reason, String text, String by, boolean isWaiver) {
        List<Problem> problems = problems(text);
        return problems.isEmpty()
                ? Outcome.of(
                        new Explanation(finding.ruleId(), fingerprint(finding), reason, text.strip(), by, isWaiver))
                : Outcome.failed(problems);
    }

    /**
     * What is wrong with an explanation, whatever it explains.
     *
     * @param text the explanation
     * @return a problem if it is too short or says nothing
     */
    public static List<Problem> problems(String text) {
        String said = text.replaceAll("[\\p{P}\\p{S}\\s]", "").toLowerCase(Locale.ROOT);
        if (EMPTY_WORDS.contains(said)) {
            return List.of(Problem.of("EXPLANATION", "'" + text + "' explains nothing; say what happened"));
        }
        return said.length() < SHORTEST
                ? List.of(Problem.of(
                        "EXPLANATION", "'" + text + "' is too short; expected at least " + SHORTEST + " characters"))
                : List.of();
    }

    /**
     * Whether it explains a finding: the same rule about the same figures.
     *
     * @param finding the finding
     * @return true if so
     */
    public boolean covers(Finding finding) {
        return ruleId.equals(finding.ruleId()) && figures.equals(fingerprint(finding));
    }

    /**
     * The fingerprint of the figures that a finding rests on.
     *
     * @param finding the finding
     * @return 16 hexadecimal digits
     */
    public static String fingerprint(Finding finding) {
        StringBuilder text = new StringBuilder(finding.ruleId() + "\n" + finding.unit() + "\n" + finding.period());
        text.append('\n').append(finding.left()).append('\n').append(finding.right());
        finding.operands()
                .forEach(o -> text.append('\n').append(o.operand()).append('=').append(o.value()));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
