package org.unionstat.batch.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.unionstat.batch.explain.Contribution;
import org.unionstat.batch.explain.Explanation;
import org.unionstat.batch.explain.FindingLine;
import org.unionstat.batch.explain.Published;
import org.unionstat.batch.explain.Revision;
import org.unionstat.batch.explain.Subject;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.quantity.FigureFormat;

/** Prints where a number comes from. */
final class ExplanationPrinter {

    private final PrintWriter out;
    private final Messages messages;
    private final Catalogue catalogue;

    ExplanationPrinter(PrintWriter out, Messages messages, Catalogue catalogue) {
        this.out = out;
        this.messages = messages;
        this.catalogue = catalogue;
    }

    void json(Explanation explanation) throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .registerModule(new SimpleModule().addSerializer(LocalDateTime.class, ToStringSerializer.instance));
        out.println(mapper.writeValueAsString(explanation));
        out.flush();
    }

    void text(Explanation explanation) {
        text(explanation, "");
        out.flush();
    }

    private void text(Explanation explanation, String indent) {
        Subject subject = explanation.subject();
        line(
                indent,
                "explain.subject",
                subject.unit(),
                subject.unitName(),
                indicator(subject),
                subject.period(),
                measure(subject));
        Published published = explanation.published();
        if (published == null) {
            line(indent, "explain.none");
        } else {
            published(published, indent);
        }
        for (Contribution each : explanation.contributions()) {
            contribution(each, indent + "  ");
        }
        if (explanation.rest().count() > 0) {
            line(
                    indent + "  ",
                    "explain.rest",
                    explanation.rest().count(),
                    number(explanation.rest().value()));
        }
        if (explanation.rest().without() > 0) {
            line(indent + "  ", "explain.without", explanation.rest().without());
        }
        explanation.revisions().forEach(r -> revision(r, indent + "  "));
        explanation.parts().forEach(p -> text(p, indent + "    "));
    }

    private void published(Published published, String indent) {
        line(
                indent,
                "explain.published",
                number(published.value()),
                published.basis(),
                published.qualifier().equals("EXACT") ? "" : published.qualifier(),
                published.answered(),
                published.expected());
        if (published.numerator() != null) {
            line(indent, "explain.ratio", number(published.numerator()), number(published.denominator()));
        }
        if (published.stated() != null && published.computed() != null) {
            line(
                    indent,
                    "explain.beside",
                    number(published.computed()),
                    number(published.stated()),
                    number(published.stated().subtract(published.computed())),
                    published.explainedBy().isEmpty() ? "—" : published.explainedBy());
        }
    }

    private void contribution(Contribution each, String indent) {
        line(
                indent,
                "explain.part." + each.part(),
                number(each.value()),
                each.percent() == null ? "" : each.percent().toPlainString() + "%",
                each.unit(),
                each.unitName(),
                each.basis(),
                each.place());
        each.below().forEach(e -> text(e, indent + "    "));
    }

    private void revision(Revision each, String indent) {
        line(
                indent,
                each.counts() ? "explain.counts" : "explain.revision",
                each.number(),
                each.verdict(),
                each.kind(),
                each.state().isEmpty() ? messages.get("explain.silent") : said(each),
                each.note().isEmpty() ? each.place() : each.place() + " (" + each.note() + ")",
                each.written() == null ? "" : messages.get("explain.written", each.written()),
                each.receivedAt(),
                each.knownAt(),
                each.submission());
        for (FindingLine finding : each.findings()) {
            out.println(indent + "    [" + finding.rule() + " " + finding.findingClass() + "] "
                    + (messages.isEnglish() ? finding.messageEn() : finding.message()) + "  " + finding.cells());
        }
    }

    private static String said(Revision each) {
        String qualifier = each.qualifier().isEmpty() ? "" : " " + each.qualifier();
        return (each.value() == null ? each.state() : number(each.value())) + qualifier;
    }

    private String indicator(Subject subject) {
        String category = subject.category().isEmpty() ? "" : "[" + subject.category() + "]";
        String names =
                subject.indicatorName() + (subject.categoryName().isEmpty() ? "" : "（" + subject.categoryName() + "）");
        return messages.isEnglish() ? subject.indicator() + category : names + " " + subject.indicator() + category;
    }

    private String measure(Subject subject) {
        return catalogue.units().stream()
                .filter(u -> u.code().equals(subject.measure()))
                .map(u -> messages.isEnglish() ? u.labelEn() : u.symbol())
                .findFirst()
                .orElse(subject.measure());
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "—" : FigureFormat.ENGLISH.exact(value);
    }

    private void line(String indent, String key, Object... parameters) {
        Object[] texts = new Object[parameters.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Objects.toString(parameters[i]);
        }
        // what is empty leaves no gap
        out.println(indent + messages.get(key, texts).strip().replaceAll(" {2,}", "  "));
    }
}
