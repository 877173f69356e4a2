package org.unionstat.batch.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InOrderTest {

    private static final String HEADER = "code,name,parent_code,level,kind,valid_from,valid_to\n";

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aWorkspaceThatWasFoundInOrder() throws IOException {
        Files.writeString(folder.resolve("unionstat.yaml"), "name: 测试\n");
        Files.writeString(folder.resolve("units.csv"), HEADER + "1,甲,,county,federation,2000-01-01,\n");
        Workspace.open(folder).orThrow().noteInOrder();
    }

    @Test
    void anUnchangedRegisterIsReadWhenItIsAskedFor() {
        assertThat(Workspace.open(folder).orThrow().units().spans("1")).hasSize(1);
    }

    @Test
    void aChangedRegisterIsCheckedAnew() throws IOException {
        Files.writeString(folder.resolve("units.csv"), HEADER + "1,甲,9,county,federation,2000-01-01,\n");
        assertThat(Workspace.open(folder).problems()).singleElement().asString().contains("unknown unit 9");
    }

    @Test
    void changedSettingsAreCheckedAnew() throws IOException {
        Files.writeString(folder.resolve("unionstat.yaml"), "name: 测试\nroot: 8\n");
        assertThat(Workspace.open(folder).problems()).singleElement().asString().contains("unknown unit 8");
    }
}
