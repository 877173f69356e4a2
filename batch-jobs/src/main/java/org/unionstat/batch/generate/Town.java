package org.unionstat.batch.generate;

import java.util.List;

/**
 * A street or town of the simulated county.
 *
 * @param code the code of its federation
 * @param name its name
 * @param nameEn its name in English
 * @param unions how many primary unions it begins with
 * @param growth how much faster than the county its employment grows a year, as a share
 * @param trades what its enterprises do, the frequent ones named more than once
 */
record Town(String code, String name, String nameEn, int unions, double growth, List<Trade> trades) {

    private static final List<Trade> CENTRE = List.of(
            Trade.COMMERCE, Trade.COMMERCE, Trade.CATERING, Trade.SERVICES, Trade.SOFTWARE, Trade.BUILDING, Trade.FOOD);
    private static final List<Trade> PARK = List.of(
            Trade.MACHINERY, Trade.MACHINERY, Trade.ELECTRONICS, Trade.ELECTRONICS, Trade.LOGISTICS, Trade.SOFTWARE);
    private static final List<Trade> INDUSTRY = List.of(
            Trade.MACHINERY, Trade.MACHINERY, Trade.TEXTILE, Trade.ELECTRONICS, Trade.BUILDING, Trade.LOGISTICS);
    private static final List<Trade> WEAVING =
            List.of(Trade.TEXTILE, Trade.TEXTILE, Trade.TEXTILE, Trade.MACHINERY, Trade.LOGISTICS, Trade.FOOD);
    private static final List<Trade> COUNTRYSIDE =
            List.of(Trade.FOOD, Trade.FOOD, Trade.TEXTILE, Trade.BUILDING, Trade.CATERING, Trade.COMMERCE);

    /** The twelve streets and towns, in the order of their codes. */
    static final List<Town> ALL = List.of(
            new Town("990100001", "城东街道", "Chengdong Street", 32, 0.01, CENTRE),
            new Town("990100002", "城西街道", "Chengxi Street", 28, 0.0, CENTRE),
            new Town("990100003", "望湖街道", "Wanghu Street", 25, 0.02, CENTRE),
            new Town("990100004", "滨江街道", "Binjiang Street", 31, 0.05, PARK),
            new Town("990100005", "白石镇", "Baishi Town", 26, 0.01, INDUSTRY),
            new Town("990100006", "柳溪镇", "Liuxi Town", 23, 0.02, INDUSTRY),
            new Town("990100007", "石桥镇", "Shiqiao Town", 22, 0.0, INDUSTRY),
            new Town("990100008", "梅岭镇", "Meiling Town", 16, -0.02, COUNTRYSIDE),
            new Town("990100009", "沙湾镇", "Shawan Town", 20, -0.01, WEAVING),
            new Town("990100010", "龙塘镇", "Longtang Town", 17, 0.01, WEAVING),
            new Town("990100011", "双桥镇", "Shuangqiao Town", 13, -0.01, COUNTRYSIDE),
            new Town("990100012", "云门乡", "Yunmen Township", 9, -0.04, COUNTRYSIDE));

    boolean isStreet() {
        return name.endsWith("街道");
    }
}
