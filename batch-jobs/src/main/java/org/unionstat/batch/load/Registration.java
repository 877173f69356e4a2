package org.unionstat.batch.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.unionstat.batch.inbox.Inbox;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;

/** Finds out which files of the inbox have not been read yet with the workspace as it is now. */
public final class Registration {

    private final Warehouse warehouse;
    private final Workspace workspace;

    /**
     * A registration.
     *
     * @param warehouse the warehouse
     * @param workspace the workspace
     */
    public Registration(Warehouse warehouse, Workspace workspace) {
        this.warehouse = warehouse;
        this.workspace = workspace;
    }

    /**
     * The files to be read: new bytes, or bytes known under another fingerprint of the workspace.
     *
     * @return the files in the order received
     * @throws IOException if the inbox cannot be read
     */
    public List<PendingFile> pending() throws IOException {
        return numbered(new Inbox(workspace.inbox()).files(), false);
    }

    /**
     * Files with the numbers that they are read under.
     *
     * @param files the files in the order received
     * @param again whether also what is known under the fingerprint is read
     * @return the files to be read
     */
    public List<PendingFile> numbered(List<InboxFile> files, boolean again) {
        Map<String, Integer> first = new HashMap<>();
        Map<String, String> fingerprints = new HashMap<>();
        int[] last = {0};
        warehouse.sql("staging/files").each(r -> {
            String key = key(r.text("folder"), r.text("content_hash"));
            int id = (int) r.number("file_id");
            first.putIfAbsent(key, id);
            fingerprints.put(key, r.text("fingerprint"));
            last[0] = Math.max(last[0], id);
        });
        List<PendingFile> pending = new ArrayList<>();
        for (InboxFile file : files) {
            String key = key(file.folder(), file.hash());
            if (again || !workspace.fingerprint().equals(fingerprints.get(key))) {
                fingerprints.put(key, workspace.fingerprint());
                int id = ++last[0];
                pending.add(new PendingFile(id, first.getOrDefault(key, id), file));
            }
        }
        return pending;
    }

    private static String key(String folder, String hash) {
        return folder + "/" + hash;
    }
}
