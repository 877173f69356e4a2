package org.unionstat.batch.cli;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises that the warehouse was given too little memory. */
final class WantOfMemory {

    private static final Pattern TOLD =
            Pattern.compile("Out of Memory Error|could not allocate block|failed to (allocate data|pin block)");

    private WantOfMemory() {}

    /**
     * The words of DuckDB that tell it, without its advice, which a user of unionstat cannot take.
     *
     * @param failure what was thrown
     * @return the words, or nothing if it was something else
     */
    static Optional<String> toldBy(Throwable failure) {
        String told = null;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (message != null && TOLD.matcher(message).find()) {
                told = message.lines().findFirst().orElse(message);
            }
        }
        return Optional.ofNullable(told);
    }
}
