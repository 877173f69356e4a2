package org.unionstat.batch.job;

import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.infrastructure.item.database.support.DataFieldMaxValueIncrementerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.unionstat.batch.warehouse.Warehouse;

/** The job repository, kept in the warehouse in a schema of its own. */
@Configuration
class BatchConfiguration extends JdbcDefaultBatchConfiguration implements DisposableBean {

    private final DataSource source;
    private final PlatformTransactionManager transactions;
    private final ExecutionNumbers numbers;

    BatchConfiguration(Warehouse warehouse) {
        this.source = warehouse.dataSource();
        this.transactions = warehouse.transactions();
        this.numbers = new ExecutionNumbers(source);
    }

    @Override
    protected DataSource getDataSource() {
        return source;
    }

    @Override
    protected PlatformTransactionManager getTransactionManager() {
        return transactions;
    }

    @Override
    protected String getDatabaseType() {
        return "POSTGRES";
    }

    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.DEFAULT;
    }

    @Override
    protected String getTablePrefix() {
        return "batch.BATCH_";
    }

    @Override
    protected DataFieldMaxValueIncrementerFactory getIncrementerFactory() {
        return numbers;
    }

    @Override
    public void destroy() {
        numbers.release();
    }
}
