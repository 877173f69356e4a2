package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.unionstat.catalogue.Catalogue;
import org.unionstat.classification.Category;
import org.unionstat.classification.Classification;
import org.unionstat.indicator.Breakdown;
import org.unionstat.indicator.BreakdownKind;
import org.unionstat.indicator.Cell;
import org.unionstat.indicator.Indicator;

/**
 * The yearly return of the synthetic nation: one hundred cells of the shipped catalogue, counts and amounts, most of them totals
 * with parts that add up.
 *
 * @param blocks totals with their parts
 */
public record AnnualForm(List<Block> blocks) {

    /** Indicators with the classifications that they are broken down by. */
    private static final List<String> CONTENT = List.of(
            "membership.workers sex unit_nature",
            "membership.members sex unit_nature worker_group",
            "membership.real_name_members",
            "membership.new_members",
            "mutual_aid.insured_workers insurance_scheme",
            "mutual_aid.contributions",
            "mutual_aid.claim_amount",
            "finance.total_wages",
            "finance.payable",
            "finance.collected",
            "finance.remitted remit_to",
            "finance.income income_item",
            "finance.expenditure expenditure_item",
            "legal.disputes_received dispute_type",
            "legal.compensation",
            "assistance.hardship_workers hardship_type",
            "assistance.relief_amount relief_type",
            "assistance.visit_amount",
            "assistance.students_aided education_stage",
            "assistance.student_aid_amount",
            "skills.trainees training_type",
            "skills.suggestions",
            "skills.suggestions_adopted",
            "skills.suggestion_benefit",
            "culture.activity_participants");

    /** The form's id. */
    public static final String ID = "annual";

    /** Copies the blocks. */
    public AnnualForm {
        blocks = List.copyOf(blocks);
    }

    /**
     * One total with the breakdowns that go with it.
     *
     * @param total the code of its indicator
     * @param isMoney whether it is yuan with two decimals; else a count
     * @param parts the breakdowns
     */
    public record Block(String total, boolean isMoney, List<Parts> parts) {}

    /**
     * The parts of one breakdown.
     *
     * @param kind how they relate to the total
     * @param cells one for each category
     */
    public record Parts(BreakdownKind kind, List<Cell> cells) {

        String classification() {
            String text = cells.get(0).categoryText();
            return text.substring(0, text.indexOf(':'));
        }
    }

    /**
     * The form with the breakdowns that a catalogue has.
     *
     * @param catalogue the shipped catalogue
     * @return the form
     */
    public static AnnualForm of(Catalogue catalogue) {
        return new AnnualForm(
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

    /**
     * Every cell in the order of the file's columns.
     *
     * @return the cells
     */
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (Block block : blocks) {
            cells.add(Cell.total(block.total()));
            block.parts().forEach(p -> cells.addAll(p.cells()));
        }
        return cells;
    }

    /** Which cells are money, by their position. */
    BitSet money() {
        BitSet money = new BitSet();
        int cell = 0;
        for (Block block : blocks) {
            int end = cell
                    + 1
                    + block.parts().stream().mapToInt(p -> p.cells().size()).sum();
            money.set(cell, end, block.isMoney());
            cell = end;
        }
        return money;
    }
}
