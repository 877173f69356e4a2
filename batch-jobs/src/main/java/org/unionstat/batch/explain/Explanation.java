package org.unionstat.batch.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one figure comes from.
 *
 * @param subject what the figure is about
 * @param published the figure; null if there is none
 * @param contributions what its sum is made of, largest first
 * @param rest what is left out of the contributions
 * @param revisions every submission of the unit itself on the figure's form, in the order known
 * @param parts of a rate: its numerator and its denominator
 */
public record Explanation(
        Subject subject,
        @Nullable Published published,
        List<Contribution> contributions,
        Rest rest,
        List<Revision> revisions,
        List<Explanation> parts) {

    /** Copies the lists. */
    public Explanation {
        contributions = List.copyOf(contributions);
        revisions = List.copyOf(revisions);
        parts = List.copyOf(parts);
    }
}
