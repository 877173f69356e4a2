package org.unionstat.batch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.Category;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * The form that is measured: one hundred cells of the shipped catalogue, counts and amounts, most of them totals with parts that
 * add up.
 *
 * @param blocks totals with their parts
 */
record BenchForm(List<Block> blocks) {

    private static final List<String> CONTENT = List.of(
            "membership.members sex unit_nature worker_group",
            "membership.workers sex unit_nature",
            "mutual_aid.insured_workers insurance_scheme",
            "finance.income income_item",
            "finance.expenditure expenditure_item",
            "legal.disputes_received dispute_type",
            "assistance.students_aided education_stage",
            "assistance.hardship_workers hardship_type",
            "assistance.relief_amount relief_type",
            "finance.remitted remit_to",
            "skills.trainees training_type",
            "finance.total_wages",
            "finance.payable",
            "finance.collected",
            "skills.suggestions",
            "skills.suggestions_adopted",
            "skills.suggestion_benefit",
            "legal.compensation",
            "assistance.visit_amount",
            "assistance.student_aid_amount",
            "mutual_aid.claim_amount",
            "mutual_aid.contributions",
            "membership.real_name_members",
            "membership.new_members",
            "culture.activity_participants");

    /** One total with the breakdowns that go with it. */
    record Block(String total, boolean isMoney, List<Parts> parts) {}

    /** The parts of one breakdown. */
    record Parts(BreakdownKind kind, List<Cell> cells) {}

    static BenchForm of(Catalogue catalogue) {
        return new BenchForm(
                CONTENT.stream().map(line -> block(line.split(" "), catalogue)).toList());
    }

    private static Block block(String[] words, Catalogue catalogue) {
        Indicator total = catalogue.indicator(words[0]).orElseThrow();
        List<Parts> parts = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            Classification classification = catalogue.classification(words[i]).orElseThrow();
            Optional<Breakdown> breakdown = total.breakdowns().stream()
                    .filter(b -> b.classification().equals(classification.code()))
                    .findFirst();
            List<Cell> cells = classification.categories().stream()
                    .map(Category::key)
                    .map(key -> new Cell(total.code(), key))
                    .toList();
            parts.add(new Parts(breakdown.orElseThrow().kind(), cells));
        }
        return new Block(total.code(), total.decimals() == 2, parts);
    }

    /** Every cell in the order of the file's columns. */
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Block block : blocks) {
            cells.add(Cell.total(block.total()));
            block.parts().forEach(p -> cells.addAll(p.cells()));
        }
        return cells;
    }

    /** Keeps the form beside the plain night's database, which knows no catalogue. */
    void write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            text.append(block.total()).append('\n');
            block.parts()
                    .forEach(p -> text.append(p.kind())
                            .append(' ')
                            .append(p.cells().stream().map(Cell::toString).collect(Collectors.joining(" ")))
                            .append('\n'));
        }
        Files.writeString(directory.resolve("form.txt"), text);
    }

    static BenchForm read(Path directory) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<Parts> parts = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("form.txt"))) {
            String[] words = line.split(" ");
            if (words.length == 1) {
                parts = new ArrayList<>();
                blocks.add(new Block(line, false, parts));
            } else {
                parts.add(new Parts(
                        BreakdownKind.valueOf(words[0]),
                        Arrays.stream(words).skip(1).map(Cell::parse).toList()));
            }
        }
        return new BenchForm(blocks);
    }
}
