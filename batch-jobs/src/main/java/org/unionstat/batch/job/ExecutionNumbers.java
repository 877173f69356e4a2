package org.unionstat.batch.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.database.support.DefaultDataFieldMaxValueIncrementerFactory;
import org.springframework.jdbc.support.incrementer.DataFieldMaxValueIncrementer;

/**
 * Numbers executions by the sequences of the job repository, and no two alike of those that run in this program.
 *
 * <p>Spring Batch keeps what runs in static tables by number: two job repositories that count from one would take each other's
 * executions for their own when their nights run at the same time.
 */
final class ExecutionNumbers extends DefaultDataFieldMaxValueIncrementerFactory {

    private static final Set<String> TAKEN = ConcurrentHashMap.newKeySet();

    private final Set<String> own = ConcurrentHashMap.newKeySet();

    ExecutionNumbers(DataSource source) {
        super(source);
    }

    @Override
    public DataFieldMaxValueIncrementer getIncrementer(String databaseType, String sequence) {
        return new NotTaken(super.getIncrementer(databaseType, sequence), sequence);
    }

    /** Lets others take the numbers again, after what they stand for has ended. */
    void release() {
        TAKEN.removeAll(own);
    }

    private final class NotTaken implements DataFieldMaxValueIncrementer {

        private final DataFieldMaxValueIncrementer numbers;
        private final String sequence;

        NotTaken(DataFieldMaxValueIncrementer numbers, String sequence) {
            this.numbers = numbers;
            this.sequence = sequence;
        }

        @Override
        public long nextLongValue() {
            long number;
            do {
                number = numbers.nextLongValue();
            } while (!TAKEN.add(sequence + ' ' + number));
            own.add(sequence + ' ' + number);
            return number;
        }

        @Override
        public int nextIntValue() {
            return Math.toIntExact(nextLongValue());
        }

        @Override
        public String nextStringValue() {
            return Long.toString(nextLongValue());
        }
    }
}
