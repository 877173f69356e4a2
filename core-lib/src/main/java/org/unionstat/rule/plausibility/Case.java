package org.unionstat.rule.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unionstat.quantity.Interval;
import org.unionstat.rule.FigureText;
import org.unionstat.rule.RuleOutcome;

/** One figure before one check, with all that the check looks at: makes its judgements. */
record Case(PlausibilityRule rule, Threshold threshold, List<Operand> operands) {

    Operand subject() {
        return operands.get(0);
    }

    List<Operand> missing() {
        return operands.stream().filter(o -> o.figure() == null).toList();
    }

    Judgement pass(String left, String right) {
        return judged(RuleOutcome.PASS, null, left, right, null, List.of(), "", "");
    }

    Judgement pass(Interval left, Interval right) {
        return pass(FigureText.plain(left), FigureText.plain(right));
    }

    Judgement unknown(Doubt doubt) {
        return unknown(doubt, List.of());
    }

    Judgement unknown(Doubt doubt, List<Proposal> proposals) {
        String zh = subject().label().zhHans() + "：" + doubt.zh() + names(doubt, true);
        String en = subject().label().en() + ": " + doubt.en() + names(doubt, false);
        String left = subject().bounds().map(FigureText::plain).orElse("");
        return judged(RuleOutcome.UNVERIFIABLE, doubt, left, "", null, proposals, zh, en);
    }

    private String names(Doubt doubt, boolean zh) {
        return doubt != Doubt.MISSING_FIGURE
                ? ""
                : missing().stream()
                        .map(o -> (zh ? o.label().zhHans() : o.label().en()) + " "
                                + o.period().code())
                        .collect(Collectors.joining(zh ? "、" : ", ", zh ? "（" : " (", zh ? "）" : ")"));
    }

    /** A failure with two figures as its sides; both messages end with the difference and the proposals. */
    Judgement fail(Interval left, Interval right, @Nullable BigDecimal imbalance, List<Proposal> proposals, Text text) {
        return judged(
                RuleOutcome.FAIL,
                null,
                FigureText.plain(left),
                FigureText.plain(right),
                imbalance,
                proposals,
                text.zh,
                text.en);
    }

    Judgement judged(
            RuleOutcome outcome,
            @Nullable Doubt doubt,
            String left,
            String right,
            @Nullable BigDecimal imbalance,
            List<Proposal> proposals,
            String zh,
            String en) {
        String moreZh = proposals.stream().map(Proposal::zh).collect(Collectors.joining("；"));
        String moreEn = proposals.stream().map(Proposal::en).collect(Collectors.joining("; "));
        return new Judgement(
                rule,
                threshold.findingClass(),
                outcome,
                doubt,
                subject(),
                left,
                right,
                imbalance,
                operands,
                proposals,
                moreZh.isEmpty() ? zh : zh + "；" + moreZh,
                moreEn.isEmpty() ? en : en + "; " + moreEn);
    }

    /** Something said in both languages. */
    record Text(String zh, String en) {}
}
