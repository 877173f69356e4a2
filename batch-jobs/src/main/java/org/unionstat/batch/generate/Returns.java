package org.unionstat.batch.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The returns of all years, written side by side, with the truth about them. */
final class Returns implements Closeable {

    private final NationalPlan plan;
    private final FigureModel model;
    private final Spoiler spoiler;
    private final TruthFile truth;
    private final List<WideFile> files = new ArrayList<>();
    private long count;

    Returns(NationalPlan plan, AnnualForm form, Path inbox, Path truth) throws IOException {
        this.plan = plan;
        this.model = new FigureModel(form);
        this.spoiler = new Spoiler(form);
        this.truth = new TruthFile(truth, form);
        for (int year = 0; year < plan.periods(); year++) {
            files.add(new WideFile(inbox, NationalWorkspace.FIRST_YEAR + year, form));
        }
    }

    TruthFile truth() {
        return truth;
    }

    /** Writes what a union hands in over the years. */
    void write(UnionLife life) throws IOException {
        FigureModel.Habit habit = model.habit(Lot.HABIT.of(plan.seed(), life.first(), 1));
        long @Nullable [] before = null;
        for (int year = life.opened(); year < plan.periods(); year++) {
            boolean answers = life.isOpen(year) && !draw(Lot.ANSWER, life, year, plan.missingRate());
            if (answers) {
                SplittableRandom random = Lot.FIGURES.of(plan.seed(), life.first(), year);
                long[] figures = model.figures(habit, life.size(year), random);
                write(life, year, figures, before);
                before = figures;
            } else {
                before = null;
                if (life.isOpen(year)) {
                    truth.missing(life.code(year), NationalWorkspace.FIRST_YEAR + year);
                }
            }
        }
    }

    private boolean draw(Lot lot, UnionLife life, int year, double rate) {
        return rate > 0 && lot.of(plan.seed(), life.first(), year).nextDouble() < rate;
    }

    private void write(UnionLife life, int year, long[] clean, long @Nullable [] before) throws IOException {
        count++;
        if (draw(Lot.ERROR, life, year, plan.errorRate())) {
            SplittableRandom random = Lot.SLIP.of(plan.seed(), life.first(), year);
            Spoiler.Spoilt spoilt = spoiler.spoil(clean, before, random);
            truth.error(life.code(year), NationalWorkspace.FIRST_YEAR + year, clean, spoilt);
            files.get(year).row(life.code(year), spoilt.figures());
        } else {
            files.get(year).row(life.code(year), clean);
        }
    }

    /** Ends all files; how many returns there are. */
    long finish() throws IOException {
        for (WideFile file : files) {
            file.finish();
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        for (WideFile file : files) {
            file.close();
        }
        truth.close();
    }
}
