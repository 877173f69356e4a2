package org.unionstat.batch.report;

import org.unionstat.classification.Label;
import org.unionstat.quantity.FigureFormat;

/** The written language of a report. */
enum Language {
    ZH_HANS("zh-Hans", FigureFormat.SIMPLIFIED),
    ZH_HANT("zh-Hant", FigureFormat.TRADITIONAL),
    EN("en", FigureFormat.ENGLISH);

    private final String tag;
    private final FigureFormat format;

    Language(String tag, FigureFormat format) {
        this.tag = tag;
        this.format = format;
    }

    /** The language of a tag; simplified Chinese for any other. */
    static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        return ZH_HANS;
    }

    String tag() {
        return tag;
    }

    FigureFormat format() {
        return format;
    }

    String of(Label label) {
        return label.in(tag);
    }

    boolean isChinese() {
        return this != EN;
    }
}
