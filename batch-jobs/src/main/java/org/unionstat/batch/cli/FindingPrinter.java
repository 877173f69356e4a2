package org.unionstat.batch.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.load.FileCheck;
import org.unionstat.outcome.Place;
import org.unionstat.rule.Finding;

/** Prints what a check found. */
final class FindingPrinter {

    private final PrintWriter out;
    private final Messages messages;

    FindingPrinter(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    void text(List<FileCheck> checks) {
        for (FileCheck check : checks) {
            out.println(messages.get(
                    "validate.file",
                    check.name(),
                    check.accepted(),
                    check.held(),
                    check.returned(),
                    check.findings().size()));
            if (check.holdsNothing()) {
                out.println("  " + messages.get("validate.nothing"));
            }
            for (Finding finding : check.findings()) {
                String place = finding.places().isEmpty()
                        ? ""
                        : finding.places().get(0).text();
                out.println("  " + place + "  " + finding.ruleId() + " " + finding.findingClass() + "  "
                        + (messages.isEnglish() ? finding.messageEn() : finding.message()));
            }
            if (!check.leftToTheNight().isEmpty()) {
                out.println("  "
                        + messages.get(
                                "validate.left",
                                String.join(", ", check.leftToTheNight().keySet())));
            }
        }
        out.flush();
    }

    void json(List<FileCheck> checks) throws IOException {
        List<Map<String, Object>> files = new ArrayList<>();
        for (FileCheck check : checks) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("file", check.name());
            file.put("accepted", check.accepted());
            file.put("held", check.held());
            file.put("returned", check.returned());
            file.put(
                    "findings",
                    check.findings().stream().map(FindingPrinter::finding).toList());
            file.put("left_to_the_night", check.leftToTheNight());
            files.add(file);
        }
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        out.println(mapper.writeValueAsString(files));
        out.flush();
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("unit_code", finding.unit());
        fields.put("period", finding.period());
        fields.put("rule_id", finding.ruleId());
        fields.put("class", finding.findingClass().name());
        fields.put("outcome", finding.outcome().name());
        fields.put("left", finding.left());
        fields.put("right", finding.right());
        fields.put("imbalance", finding.imbalance());
        fields.put("message", finding.message());
        fields.put("message_en", finding.messageEn());
        fields.put("cells", finding.places().stream().map(Place::text).toList());
        return fields;
    }
}
