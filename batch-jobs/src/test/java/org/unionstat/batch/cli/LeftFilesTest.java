package org.unionstat.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.inbox.LeftFile.Why;

class LeftFilesTest {

    @Test
    void aFailureTellsWhatWasInTheWay() {
        assertThat(LeftFile.of("a.csv", new AccessDeniedException("/inbox/a.csv"))
                        .why())
                .isEqualTo(Why.DENIED);
        assertThat(LeftFile.of("a.csv", new NoSuchFileException("/inbox/a.csv")).why())
                .isEqualTo(Why.GONE);
        assertThat(LeftFile.of("a.csv", new IOException("Input/output error")))
                .isEqualTo(new LeftFile("a.csv", Why.FAILED, "Input/output error"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh-Hant", "en"})
    void eachReasonIsToldInEachLanguageWithTheName(String language) {
        Messages messages = Messages.of(Locale.forLanguageTag(language));
        for (Why why : Why.values()) {
            assertThat(messages.get("left." + why, "T1/a.csv", "detail"))
                    .contains("T1/a.csv")
                    .doesNotContain("{", "''");
        }
    }
}
