package org.unionstat.chart.internal.jfree;

import java.util.List;
import org.unionstat.chart.ChartLanguage;

/** A chart without any figure: a hatched field that says so. */
record EmptyBody(ChartLanguage language) implements Body {

    @Override
    public double height() {
        return 90;
    }

    @Override
    public List<Key> keys() {
        return List.of();
    }

    @Override
    public void draw(Canvas canvas, Box box) {
        canvas.hatch(box);
        Style style = Style.centre(Face.regular(13), canvas.palette().subdued());
        canvas.haloed(Word.NO_DATA.in(language), box.x() + box.width() / 2, box.middleY(), style);
    }
}
