package org.unionstat.batch.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a copy holds: each file with the hash of its content and its time, which tells when a submission was received. */
record BackupList(SortedMap<String, Item> files) {

    /** The name of the list in the copy. */
    static final String NAME = "backup.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** One file. */
    record Item(String hash, Instant time) {}

    byte[] bytes() throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode all = root.putObject("files");
        files.forEach(
                (name, item) -> all.putObject(name).put("sha256", item.hash).put("modified_at", item.time.toString()));
        return JSON.writeValueAsBytes(root);
    }

    static BackupList of(byte[] bytes) throws IOException {
        SortedMap<String, Item> files = new TreeMap<>();
        for (var file : JSON.readTree(bytes).path("files").properties()) {
            JsonNode item = file.getValue();
            files.put(
                    file.getKey(),
                    new Item(
                            item.path("sha256").asText(),
                            Instant.parse(item.path("modified_at").asText())));
        }
        return new BackupList(files);
    }
}
