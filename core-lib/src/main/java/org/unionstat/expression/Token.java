package org.unionstat.expression;

/** A word, number or sign of an expression. */
record Token(Kind kind, String text, int offset) {

    enum Kind {
        NUMBER,
        /** A code or a word of the language. */
        NAME,
        /** A name in 「」. */
        QUOTED_NAME,
        /** A text in quotation marks. */
        TEXT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return text.equals(sign) && (kind == Kind.SIGN || kind == Kind.NAME);
    }

    /** The token as a message shows it. */
    String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
