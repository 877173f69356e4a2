package org.unionstat.batch.generate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented names of unions, each given once. */
final class UnionNames {

    private static final List<String> BRANDS = List.of(
            "恒泰", "瑞丰", "华源", "金海", "宏达", "永兴", "嘉禾", "信合", "天成", "顺达", "博远", "联创", "新宇", "东升", "长青", "明德", "安泰", "百川",
            "立新", "通达", "启航", "和顺", "腾越", "正阳", "万和", "景明", "康宁", "远山");
    private static final List<String> VILLAGES =
            List.of("上塘", "下塘", "东岙", "西岙", "前洋", "后洋", "大溪", "小溪", "新桥", "杨梅", "枫林", "竹山", "石门", "官庄", "湖头", "茶园");
    private static final List<String> COMMUNITIES =
            List.of("文苑", "春晖", "和平", "新城", "锦绣", "人民路", "学府", "清风", "翠湖", "阳光", "兴业", "海棠", "朝晖", "长乐");

    private final Set<String> given = new HashSet<>();

    String of(Town town, Trade trade, Draw draw) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            String name = propose(town, trade, draw, attempt);
            if (given.add(name)) {
                return name;
            }
        }
        throw new IllegalStateException("no name is left for a union of " + trade + " in " + town.name());
    }

    private static String propose(Town town, Trade trade, Draw draw, int attempt) {
        return switch (trade) {
            case OFFICE -> town.name() + "机关工会";
            case HEALTH -> town.name() + (town.isStreet() ? "社区卫生服务中心工会" : "卫生院工会");
            case SCHOOL -> town.name() + (attempt == 0 ? "中心小学工会" : "中学工会");
            case MIXED ->
                town.isStreet()
                        ? town.name() + draw.pick(COMMUNITIES) + "社区联合工会"
                        : town.name() + draw.pick(VILLAGES) + "村联合工会";
            default -> company(town, trade, draw);
        };
    }

    private static String company(Town town, Trade trade, Draw draw) {
        String place = draw.chance(0.35) ? "青渚" : town.name().replaceFirst("(街道|镇|乡)$", "");
        String form = draw.chance(0.12) ? "股份有限公司" : "有限公司";
        return place + draw.pick(BRANDS) + draw.pick(products(trade)) + form + "工会";
    }

    private static List<String> products(Trade trade) {
        return switch (trade) {
            case MACHINERY -> List.of("精密机械", "机械制造", "五金制品", "模具", "轴承", "阀门");
            case TEXTILE -> List.of("纺织", "服饰", "针织", "家纺");
            case ELECTRONICS -> List.of("电子科技", "电器", "光电", "传感器");
            case FOOD -> List.of("食品", "茶业", "水产加工", "粮油");
            case BUILDING -> List.of("建设工程", "装饰工程", "园林绿化");
            case COMMERCE -> List.of("商贸", "超市", "百货", "汽车销售");
            case LOGISTICS -> List.of("物流", "运输", "快递服务");
            case CATERING -> List.of("酒店", "餐饮管理");
            case SOFTWARE -> List.of("软件", "信息技术", "网络科技");
            case SERVICES -> List.of("物业服务", "家政服务", "环卫服务");
            case SCHOOL, HEALTH, OFFICE, MIXED ->
                throw new IllegalArgumentException(trade + " makes nothing to be named after");
        };
    }
}
