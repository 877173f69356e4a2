package org.unionstat.quantity;

/**
 * One way to write what is written in several: full-width and traditional characters, the numerals of receipts, minus signs,
 * white space.
 */
final class Spelling {

    private static final String VARIANTS = "餘萬億兩個間單處場項種對屆條戶張組隊臺隻冊鐘點約將內過於無沒計於壹贰貳叁參叄肆伍陆陸柒捌玖拾佰仟〇○\u2212";
    private static final String USUAL = "余万亿两个间单处场项种对届条户张组队台只册钟点约将内过于无没计于一二二三三三四五六六七八九十百千零零-";

    private Spelling() {}

    /** The text in simplified characters and small ASCII letters, without white space at its ends. */
    static String usual(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            result.append(usual(text.charAt(i)));
        }
        return result.toString().strip();
    }

    private static char usual(char c) {
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c;
        if (narrow < 0x80) {
            return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 32) : isSpace(narrow) ? ' ' : narrow;
        }
        int variant = VARIANTS.indexOf(narrow);
        return variant >= 0 ? USUAL.charAt(variant) : isSpace(narrow) ? ' ' : narrow;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
