package org.unionstat.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.unionstat.batch.archive.Decision;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionBatch;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.outcome.FindingClass;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Rule;
import org.unionstat.rule.Verdict;

/**
 * One file checked by itself, or beside what a warehouse knows.
 *
 * @param name the file's name
 * @param accepted how many of its submissions would be accepted
 * @param held how many would be held
 * @param returned how many would be returned
 * @param unassigned how many findings concern no submission: the file, or rows of unknown units or periods
 * @param findings everything that is wrong or doubtful
 * @param leftToTheNight how often a rule cannot be told because it needs figures of other periods, units or series, by its
 *     identifier
 */
public record FileCheck(
        String name,
        long accepted,
        long held,
        long returned,
        long unassigned,
        List<Finding> findings,
        SortedMap<String, Integer> leftToTheNight) {

    /** Copies the collections. */
    public FileCheck {
        findings = List.copyOf(findings);
        leftToTheNight = Collections.unmodifiableSortedMap(new TreeMap<>(leftToTheNight));
    }

    /**
     * Checks a file by itself, as the night would.
     *
     * @param file the file
     * @param workspace the workspace
     * @return what the night would find in it, but for what it finds beside other files
     * @throws IOException if the file cannot be read
     */
    public static FileCheck of(Path file, Workspace workspace) throws IOException {
        PendingFile pending = new PendingFile(0, 0, stand(file, workspace));
        SubmissionBatch batch =
                reader(workspace).apply(pending).read(file, pending.file().name());
        return of(
                CheckedFile.of(
                        pending,
                        Corrections.Corrected.nothing(batch),
                        workspace,
                        workspace.check(),
                        standing(workspace)),
                workspace,
                List.of());
    }

    /** What was found in a file, and beside it. */
    static FileCheck of(CheckedFile checked, Workspace workspace, List<Finding> beside) {
        List<Finding> findings = new ArrayList<>(
                checked.findings().stream().map(CheckedFinding::finding).toList());
        findings.addAll(beside);
        return new FileCheck(
                checked.pending().file().name(),
                count(checked, Verdict.ACCEPTED),
                count(checked, Verdict.HELD),
                count(checked, Verdict.RETURNED),
                checked.findings().stream()
                        .filter(f -> f.submissionId().isEmpty() && f.finding().findingClass() == FindingClass.HARD)
                        .count(),
                findings,
                leftToTheNight(checked, workspace));
    }

    /** The same file when of each rule no more is left to the night than that. */
    FileCheck leaving(Map<String, Long> left) {
        SortedMap<String, Integer> still = new TreeMap<>();
        leftToTheNight.forEach((rule, count) -> {
            int most = (int) Math.min(count, left.getOrDefault(rule, 0L));
            if (most > 0) {
                still.put(rule, most);
            }
        });
        return new FileCheck(name, accepted, held, returned, unassigned, findings, still);
    }

    /** A file of the inbox is named, and bound to its folder's unit, as the night would. */
    static InboxFile stand(Path file, Workspace workspace) throws IOException {
        Path inbox = real(workspace.inbox());
        Path place = real(file.toAbsolutePath().normalize().resolveSibling("")).resolve(file.getFileName());
        Path relative = place.startsWith(inbox) ? inbox.relativize(place) : place.getFileName();
        String name = relative.toString().replace('\\', '/');
        String folder = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
        String hash = new Fingerprint().add(file).text();
        return new InboxFile(file, name, folder, Files.size(file), hash, Instant.now());
    }

    private static Path real(Path folder) throws IOException {
        return Files.isDirectory(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    /** The reader of each file. */
    static Function<PendingFile, SubmissionReader> reader(Workspace workspace) {
        SubmissionReader every = SubmissionReader.of(
                workspace.catalogue(),
                workspace.settings().calendar(),
                workspace.units(),
                LocalDate.now(workspace.settings().zone()));
        return f -> f.file().folder().isEmpty()
                ? every
                : every.withFolderOf(f.file().folder());
    }

    private static SortedMap<String, Integer> leftToTheNight(CheckedFile file, Workspace workspace) {
        SortedMap<String, Integer> left = new TreeMap<>();
        for (RuleTally tally : file.tallies()) {
            int unverifiable = tally.count().unverifiable();
            boolean isBeyond = workspace
                    .rules()
                    .get()
                    .rule(tally.ruleId())
                    .filter(Rule::looksBeyond)
                    .isPresent();
            if (isBeyond && unverifiable > 0) {
                left.merge(tally.ruleId(), unverifiable, Integer::sum);
            }
        }
        return left;
    }

    /** The ledger tells the decisions to whoever has no warehouse at hand. */
    static Standing standing(Workspace workspace) throws IOException {
        return new Standing(Ledger.of(workspace.directory()).entries().stream()
                .filter(e -> e instanceof Decision)
                .map(e -> (Decision) e)
                .toList());
    }

    private static long count(CheckedFile file, Verdict verdict) {
        return file.submissions().stream().filter(s -> s.verdict() == verdict).count();
    }

    /**
     * Whether everything in the file would be accepted.
     *
     * @return true if the file holds a submission, nothing is held or returned, and no row belongs to no submission
     */
    public boolean isAccepted() {
        return held == 0 && returned == 0 && accepted > 0 && unassigned == 0;
    }

    /**
     * Whether there is nothing in the file to be accepted or returned, such as a header alone.
     *
     * @return true if it holds no submission and nothing in it is refused
     */
    public boolean holdsNothing() {
        return accepted + held + returned + unassigned == 0;
    }
}
