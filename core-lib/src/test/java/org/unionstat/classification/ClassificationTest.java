package org.unionstat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    private static final Label LABEL = new Label("性别", "性別", "Sex");

    @Test
    void readsAKeyAsItIsWritten() {
        CategoryKey key = CategoryKey.parse("sex:female");
        assertThat(key).isEqualTo(new CategoryKey("sex", "female"));
        assertThat(key).hasToString("sex:female");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sex", ":female", "sex:", "a:b:c"})
    void rejectsAKeyWithoutExactlyOneColonBetweenCodes(String text) {
        assertThatThrownBy(() -> CategoryKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysItsNameInThreeLanguagesAndInSimplifiedChineseForAnyOther() {
        assertThat(List.of("zh-Hans", "zh-Hant", "en", "fr")).map(LABEL::in).containsExactly("性别", "性別", "Sex", "性别");
    }

    @Test
    void findsACategoryByItsCodeAndDoesNotChangeWithTheListItWasMadeOf() {
        Category female = new Category(new CategoryKey("sex", "female"), new Label("女", "女", "Female"), List.of("女性"));
        List<Category> categories = new ArrayList<>(List.of(female));
        Classification sex = new Classification("sex", LABEL, "", categories);
        categories.clear();
        assertThat(sex.category("female")).contains(female);
        assertThat(sex.category("male")).isEmpty();
    }
}
