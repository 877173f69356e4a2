package org.unionstat.batch.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** What the commands say, in simplified or traditional Chinese or English. */
final class Messages {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** English for English locales, traditional Chinese for Taiwan, Hong Kong and Macao, else simplified Chinese. */
    static Messages of(Locale locale) {
        boolean traditional = locale.getLanguage().equals("zh")
                && (locale.getScript().equals("Hant") || TRADITIONAL.contains(locale.getCountry()));
        Locale known = locale.getLanguage().equals("en")
                ? Locale.ENGLISH
                : traditional ? Locale.forLanguageTag("zh-Hant") : Locale.ROOT;
        ResourceBundle.Control exact =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("messages", known, exact));
    }

    String get(String key, Object... parameters) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(parameters);
    }

    boolean isEnglish() {
        return bundle.getLocale().getLanguage().equals("en");
    }
}
