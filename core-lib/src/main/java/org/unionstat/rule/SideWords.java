package org.unionstat.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.unionstat.expression.Expression;
import org.unionstat.expression.Operator;

/** One side of a comparison in words, in Chinese or in English. */
record SideWords(boolean zh) {

    private static final int LONGEST = 80;

    /** The words; empty for a number that stands for itself. */
    String of(Expression side) {
        String words = words(side);
        return words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    }

    private String words(Expression side) {
        if (side instanceof Expression.Figure figure) {
            return figure(figure);
        }
        if (side instanceof Expression.Attribute attribute) {
            return attribute.name();
        }
        if (!(side instanceof Expression.Application applied)) {
            return "";
        }
        List<Expression> operands = applied.arguments();
        return switch (applied.operator()) {
            case SUM_OF -> zh ? "分项合计" : "sum of parts";
            case MAX_OF -> zh ? "最大分项" : "greatest part";
            case MIN_OF -> zh ? "最小分项" : "least part";
            case PLUS -> joined(operands, zh ? "＋" : " + ");
            case MINUS -> joined(operands, zh ? "－" : " − ");
            case TIMES -> joined(operands, zh ? "×" : " × ");
            case DIVIDE, RATIO -> joined(operands, zh ? "÷" : " ÷ ");
            case NEGATE -> "−" + inner(operands.get(0));
            default ->
                applied.operator().symbol()
                        + operands.stream().map(this::inner).collect(Collectors.joining(zh ? "，" : ", ", "(", ")"));
        };
    }

    private String joined(List<Expression> operands, String sign) {
        return operands.stream().map(this::inner).collect(Collectors.joining(sign));
    }

    private String inner(Expression operand) {
        if (operand instanceof Expression.Constant constant) {
            return constant.value().toPlainString();
        }
        boolean looser = operand instanceof Expression.Application applied
                && (applied.operator() == Operator.PLUS || applied.operator() == Operator.MINUS);
        return looser ? "(" + words(operand) + ")" : words(operand);
    }

    private String figure(Expression.Figure figure) {
        String name = zh ? figure.subject().name() : figure.subject().nameEn();
        String series = figure.operand().series();
        String named = series.isEmpty() ? name : zh ? name + "（" + seriesZh(series) + "）" : name + " (" + series + ")";
        return switch (figure.operand().moment()) {
            case NOW -> named;
            case PREVIOUS -> zh ? "上年同期" + named : named + " a year earlier";
            case OPENING -> zh ? "期初" + named : "opening " + named;
            case CHILDREN -> zh ? "下级合计" + named : named + " of the units below";
        };
    }

    private static String seriesZh(String series) {
        return switch (series) {
            case "TARGET" -> "目标";
            case "COMPLETION" -> "完成率";
            case "CHANGE" -> "增减";
            default -> "增减幅度";
        };
    }
}
