package org.unionstat.rule;

import java.util.List;

/**
 * Rules that are kept, versioned and handed on together.
 *
 * @param name the pack's name
 * @param version its version, which findings carry
 * @param description what it is for; may be empty
 * @param includes the files of other packs that belong to it
 * @param rules its own rules in order
 */
public record RulePack(String name, String version, String description, List<String> includes, List<Rule> rules) {

    /** Copies the lists. */
    public RulePack {
        includes = List.copyOf(includes);
        rules = List.copyOf(rules);
    }

    /**
     * Name and version as findings carry them.
     *
     * @return for example {@code base 1.0}
     */
    public String edition() {
        return name + " " + version;
    }

    /**
     * The pack as a file; reading it gives the same pack, and writing that the same file.
     *
     * @return YAML
     */
    public String toYaml() {
        return PackText.of(this);
    }
}
