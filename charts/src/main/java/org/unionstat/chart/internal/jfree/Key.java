package org.unionstat.chart.internal.jfree;

import org.unionstat.chart.theme.Colour;

/** An entry of the key: a sample of the mark and its meaning. */
record Key(Sign sign, Colour colour, String label) {

    enum Sign {
        CHIP,
        HATCH,
        PROVISIONAL,
        TICK,
        HOLLOW
    }

    static Key chip(Colour colour, String label) {
        return new Key(Sign.CHIP, colour, label);
    }

    double signWidth() {
        return sign == Sign.TICK ? 13 : 17;
    }

    void draw(Canvas canvas, double x, double middle) {
        Box box = new Box(x, middle - 6, 12, 12);
        switch (sign) {
            case CHIP -> canvas.fill(box, colour);
            case HATCH -> canvas.hatch(box);
            case PROVISIONAL -> {
                canvas.fill(box, colour);
                canvas.provisional(box);
            }
            case TICK -> canvas.fill(new Box(x + 3, middle - 7.5, 2.6, 15), colour);
            case HOLLOW -> canvas.hollow(x + 6, middle, 4, colour);
        }
    }
}
