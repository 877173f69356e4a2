import java.io.IOException;
import java.nio.file.Path;
import org.unionstat.chart.Charts;
import org.unionstat.chart.PairedBars;

/** Draws the workers insured by a street's mutual aid in 2014 and 2015 as chart.png. */
public final class ThreeLineChart {

    public static void main(String[] args) throws IOException {
        PairedBars chart = PairedBars.of("医疗互助参保人数", "人").periods("2014年", "2015年");
        chart = chart.bar("在职", 4040, 4886).bar("退休", 688, 859).bar("安康", 1262, 1423).bar("特种", 2170, 2956);
        Charts.png(chart, Path.of("chart.png"));
    }
}
