package org.unionstat.batch.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The unions of one street over the years, and what happens to them.
 *
 * <p>What happens in a year depends on that and earlier years only, and later unions are numbered after earlier ones: a longer
 * history begins like a shorter one.
 */
final class StreetHistory {

    private static final String[] SHARES = {"0.6", "0.4"};

    private final NationalTree.Street street;
    private final NationalPlan plan;
    private final List<UnionEvent.Kind> kinds;
    private final String neighbour;
    private final List<UnionLife> lives = new ArrayList<>();
    private final List<UnionEvent> events = new ArrayList<>();
    private int number;

    /**
     * A history.
     *
     * @param street the street
     * @param plan the years, how much happens in them, and the seed
     * @param kinds what may happen
     * @param neighbour the code of another street, to which unions move
     */
    StreetHistory(NationalTree.Street street, NationalPlan plan, List<UnionEvent.Kind> kinds, String neighbour) {
        this.street = street;
        this.plan = plan;
        this.kinds = kinds;
        this.neighbour = neighbour;
        while (number < street.unions()) {
            found(0);
        }
        for (int year = 1; year < plan.periods(); year++) {
            pass(year);
        }
    }

    List<UnionLife> lives() {
        return lives;
    }

    List<UnionEvent> events() {
        return events;
    }

    private UnionLife found(int year) {
        UnionLife life = new UnionLife(street.union(++number), year, plan.periods(), plan.seed());
        lives.add(life);
        return life;
    }

    private void pass(int year) {
        int before = lives.size();
        SplittableRandom[] fates = new SplittableRandom[before];
        for (int i = 0; i < before; i++) {
            fates[i] = Lot.FATE.of(plan.seed(), lives.get(i).first(), year);
            lives.get(i).grow(year, 0.97 + 0.06 * fates[i].nextDouble());
        }
        for (int i = 0; i < before && plan.eventRate() > 0; i++) {
            if (fates[i].nextDouble() < plan.eventRate()) {
                happen(i, kinds.get(fates[i].nextInt(kinds.size())), year);
            }
        }
    }

    private void happen(int at, UnionEvent.Kind drawn, int year) {
        UnionLife life = lives.get(at);
        if (!life.isOpen(year)) {
            reopen(life, year);
        } else if (life.isUnchanged(year)) {
            long code = life.code(year);
            switch (drawn) {
                // a union that is open has no other way to open than by founding its like
                case OPEN, REOPEN -> open(year);
                case CLOSE -> {
                    life.close(year);
                    note(year, drawn, code, "", "", "撤销");
                }
                case MOVE -> note(year, drawn, code, life.move() ? neighbour : street.code(), "", "迁移");
                case MERGE -> merge(at, year);
                case SPLIT -> split(life, year);
                case RENAME ->
                    note(year, drawn, code, "", "", "基层工会" + code + "（" + (NationalWorkspace.FIRST_YEAR + year) + "）");
                case RECODE -> {
                    life.code(year, street.union(++number));
                    note(year, drawn, code, Long.toString(life.code(year)), "", "换码");
                }
            }
            life.change(year);
        }
    }

    private void note(int year, UnionEvent.Kind kind, long code, String to, String share, String note) {
        events.add(new UnionEvent(year, kind, code, to, share, note));
    }

    private void open(int year) {
        note(year, UnionEvent.Kind.OPEN, found(year).first(), "", "", "新建");
    }

    private void reopen(UnionLife life, int year) {
        if (life.isDormant() && kinds.contains(UnionEvent.Kind.REOPEN)) {
            life.reopen(year);
            life.change(year);
            note(year, UnionEvent.Kind.REOPEN, life.code(year), "", "", "恢复");
        }
    }

    /** Into the next union of the street to which nothing has happened; if there is none, it goes on by itself. */
    private void merge(int at, int year) {
        UnionLife life = lives.get(at);
        for (int i = 1; i < lives.size(); i++) {
            UnionLife other = lives.get((at + i) % lives.size());
            if (other.isUnchanged(year)) {
                other.size(year, other.size(year) + life.size(year));
                other.change(year);
                note(year, UnionEvent.Kind.MERGE, life.code(year), Long.toString(other.code(year)), "", "合并");
                life.end(year);
                return;
            }
        }
    }

    private void split(UnionLife life, int year) {
        for (String share : SHARES) {
            UnionLife part = found(year);
            part.size(year, life.size(year) * Double.parseDouble(share));
            note(year, UnionEvent.Kind.SPLIT, life.code(year), Long.toString(part.first()), share, "分设");
        }
        life.end(year);
    }
}
