package org.unionstat.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts the text of an expression into tokens. */
final class Lexer {

    private static final List<String> SIGNS =
            List.of("<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "/", "(", ")", "[", "]", ",", ":", "#");
    private static final Map<String, String> PRINTED = Map.of(
            "≤", "<=", "≥", ">=", "≠", "!=", "×", "*", "÷", "/", "（", "(", "）", ")", "，", ",", "：", ":", "－", "-");
    private static final Map<Character, Character> QUOTES = Map.of('「', '」', '"', '"', '\'', '\'');

    private final String text;
    private final Flaws flaws;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text, Flaws flaws) {
        this.text = text;
        this.flaws = flaws;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char c = text.charAt(at);
            Character closing = QUOTES.get(c);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (closing != null) {
                quoted(c, closing);
            } else if (isWord(c)) {
                word();
            } else {
                sign();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length()));
        return tokens;
    }

    private static boolean isWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void quoted(char opening, char closing) {
        int end = text.indexOf(closing, at + 1);
        if (end < 0) {
            flaws.add("EXP-001", at, opening + " is not closed; expected " + closing);
            end = text.length();
        }
        Token.Kind kind = opening == '「' ? Token.Kind.QUOTED_NAME : Token.Kind.TEXT;
        tokens.add(new Token(kind, text.substring(at + 1, end), at));
        at = end + 1;
    }

    /** A number, a code with full stops, or a word. */
    private void word() {
        int start = at;
        while (at < text.length() && (isWord(text.charAt(at)) || isInnerPoint())) {
            at++;
        }
        String word = text.substring(start, at);
        boolean digits = word.chars().allMatch(c -> c == '.' || isDigit((char) c));
        if (digits && word.indexOf('.') != word.lastIndexOf('.')) {
            flaws.add("EXP-001", start, "'" + word + "' is not a number");
        }
        tokens.add(new Token(digits ? Token.Kind.NUMBER : Token.Kind.NAME, word, start));
    }

    private boolean isInnerPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && isWord(text.charAt(at + 1));
    }

    private void sign() {
        String printed = PRINTED.get(text.substring(at, at + 1));
        if (printed != null) {
            tokens.add(new Token(Token.Kind.SIGN, printed, at));
            at++;
            return;
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                tokens.add(new Token(Token.Kind.SIGN, sign, at));
                at += sign.length();
                return;
            }
        }
        int end = at + Character.charCount(text.codePointAt(at));
        flaws.add(
                "EXP-001",
                at,
                "'" + text.substring(at, end)
                        + "' means nothing here; Chinese names stand in 「」, texts in quotation marks");
        at = end;
    }
}
