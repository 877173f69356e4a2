package org.unionstat.batch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void messagesAreChineseWhereTheEnvironmentNamesNoLanguage() {
        assertThat(Unionstat.locale(Map.of("PATH", "/bin", "LANG", ""), "Linux", Locale.ENGLISH))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void messagesAreInTheLanguageThatIsNamed() {
        assertThat(Unionstat.locale(Map.of("LANG", "en_GB.UTF-8"), "Linux", Locale.UK))
                .isEqualTo(Locale.UK);
        assertThat(Unionstat.locale(Map.of("LC_ALL", "zh_TW.UTF-8"), "Linux", Locale.TAIWAN))
                .isEqualTo(Locale.TAIWAN);
    }

    @Test
    void otherSystemsTellTheirLanguageWithoutTheEnvironment() {
        assertThat(Unionstat.locale(Map.of(), "Windows 11", Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
        assertThat(Unionstat.locale(Map.of(), "Mac OS X", Locale.ENGLISH)).isEqualTo(Locale.ENGLISH);
    }
}
