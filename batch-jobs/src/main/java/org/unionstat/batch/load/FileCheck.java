package org.unionstat.batch.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.exchange.SubmissionReader;
import org.unionstat.rule.Finding;
import org.unionstat.rule.Verdict;

/**
 * One file checked by itself, without a warehouse.
 *
 * @param name the file's name
 * @param accepted how many of its submissions would be accepted
 * @param held how many would be held
 * @param returned how many would be returned
 * @param findings everything that is wrong or doubtful
 */
public record FileCheck(String name, long accepted, long held, long returned, List<Finding> findings) {

    /** Copies the findings. */
    public FileCheck {
        findings = List.copyOf(findings);
    }

    /**
     * Checks a file as the night would.
     *
     * @param file the file
     * @param workspace the workspace
     * @return what the night would find
     * @throws IOException if the file cannot be read
     */
    public static FileCheck of(Path file, Workspace workspace) throws IOException {
        InboxFile stand = stand(file, workspace);
        SubmissionReader reader = SubmissionReader.of(
                workspace.catalogue(),
                workspace.settings().calendar(),
                workspace.units(),
                LocalDate.now(ZoneId.systemDefault()));
        SubmissionReader scoped = stand.folder().isEmpty() ? reader : reader.withFolderOf(stand.folder());
        CheckedFile checked = CheckedFile.of(
                new PendingFile(0, 0, stand), scoped.read(file, stand.name()), workspace, workspace.check());
        String name = stand.name();
        return new FileCheck(
                name,
                count(checked, Verdict.ACCEPTED),
                count(checked, Verdict.HELD),
                count(checked, Verdict.RETURNED),
                checked.findings().stream().map(CheckedFinding::finding).toList());
    }

    /** A file in the inbox is named and bound to its folder as the night would; any other goes by its own name. */
    private static InboxFile stand(Path file, Workspace workspace) throws IOException {
        Path inbox = workspace.inbox().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path relative = absolute.startsWith(inbox) ? inbox.relativize(absolute) : absolute.getFileName();
        String folder = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
        String name = relative.toString().replace('\\', '/');
        return new InboxFile(
                file,
                name,
                folder,
                Files.size(file),
                new Fingerprint().add(file).text(),
                Instant.EPOCH);
    }

    private static long count(CheckedFile file, Verdict verdict) {
        return file.submissions().stream().filter(s -> s.verdict() == verdict).count();
    }

    /**
     * Whether everything in the file would be accepted.
     *
     * @return true if nothing is held or returned and the file holds a submission
     */
    public boolean isAccepted() {
        return held == 0 && returned == 0 && accepted > 0;
    }
}
