package org.unionstat.batch.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The three example workspaces: a street and a nation with published figures, a county with simulated ones.
 *
 * <p>Each is a complete workspace: settings, register of units, forms and an inbox of submissions whose file times are the days on which the examples
 * count as received. Where the figures come from is told in each workspace's {@code SOURCE.md}.
 */
public final class DemoWorkspaces {

    private DemoWorkspaces() {}

    /**
     * Makes the workspaces {@code street}, {@code nation} and {@code county} in a folder.
     *
     * <p>Written twice into the same folder, files that are there stay as they are and missing ones are made again.
     *
     * @param dir the folder; made if it does not exist
     * @return the folders of the three workspaces, in the order above
     * @throws java.nio.file.FileAlreadyExistsException if the folder holds something else than examples made earlier; nothing is written then
     * @throws IOException if a file cannot be written
     */
    public static List<Path> writeInto(Path dir) throws IOException {
        DemoFolder folder = DemoFolder.claim(dir);
        folder.write("street", ShippedFiles.of("street"));
        folder.write("nation", ShippedFiles.of("nation"));
        folder.write("county", CountyDemo.files());
        return List.of(dir.resolve("street"), dir.resolve("nation"), dir.resolve("county"));
    }
}
