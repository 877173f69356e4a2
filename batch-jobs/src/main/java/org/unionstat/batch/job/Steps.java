package org.unionstat.batch.job;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.unionstat.batch.aggregate.Aggregation;
import org.unionstat.batch.archive.Archive;
import org.unionstat.batch.archive.KnownAt;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.check.AcceptedChecks;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.load.Acceptance;
import org.unionstat.batch.load.PendingFile;
import org.unionstat.batch.load.Receipts;
import org.unionstat.batch.load.Registers;
import org.unionstat.batch.load.Registration;
import org.unionstat.batch.load.Staging;
import org.unionstat.batch.publish.Publication;
import org.unionstat.batch.render.ChartBook;
import org.unionstat.batch.report.HtmlReport;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.workspace.Workspace;
import org.unionstat.period.Period;

/**
 * The steps of a night. Each can be repeated without harm; what a period still needs is noted in the warehouse, in the same
 * transaction as the figures that made it necessary.
 */
final class Steps {

    private final JobRepository repository;
    private final Warehouse warehouse;
    private final Workspace workspace;
    private final Progress progress;
    private final PlatformTransactionManager transactions;
    private final Publication publication;
    private final Agenda agenda;
    private final Ledger ledger;
    private final List<LeftFile> left = new ArrayList<>();

    Steps(JobRepository repository, Warehouse warehouse, Workspace workspace, Progress progress, String period) {
        this.repository = repository;
        this.warehouse = warehouse;
        this.workspace = workspace;
        this.progress = progress;
        this.transactions = warehouse.transactions();
        this.publication = new Publication(warehouse, workspace);
        this.agenda = new Agenda(warehouse, workspace, period);
        this.ledger = Ledger.of(workspace.directory());
    }

    List<Step> of(Task task) {
        List<Step> load = List.of(register(), stage(), check(), accept(), record());
        List<Step> trends = List.of(aggregate(), publish());
        List<Step> steps = new ArrayList<>();
        switch (task) {
            case LOAD -> steps.addAll(load);
            case NIGHTLY -> {
                steps.addAll(load);
                steps.addAll(trends);
                steps.addAll(List.of(charts(), report(), release()));
            }
            case TABLES -> {
                steps.addAll(load);
                steps.addAll(trends);
                steps.add(release());
            }
            case TRENDS -> {
                steps.addAll(trends);
                steps.addAll(List.of(charts(), report(), release()));
            }
            case CHARTS -> steps.addAll(List.of(reopen(), charts(), release()));
            case REPORT -> steps.addAll(List.of(reopen(), report(), release()));
        }
        return steps;
    }

    private interface Work {
        long run() throws IOException;
    }

    private Step inWarehouse(String name, Work work) {
        return step(name, work, transactions);
    }

    /** A step that writes files or the staging file, or whose work is more than one transaction of the warehouse. */
    private Step outside(String name, Work work) {
        return step(name, work, new ResourcelessTransactionManager());
    }

    private Step step(String name, Work work, PlatformTransactionManager manager) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, context) -> {
                            progress.done(work.run());
                            return RepeatStatus.FINISHED;
                        },
                        manager)
                .allowStartIfComplete(true)
                .build();
    }

    private Step register() {
        return inWarehouse("register", () -> {
            progress.step("register", 0);
            if (!agenda.isMadeByThis()) {
                agenda.noteChangedWorkspace(new Registers(warehouse, workspace).update());
            }
            return new Registration(warehouse, workspace).pending().size();
        });
    }

    private Step stage() {
        return outside("stage", () -> {
            Registration registration = new Registration(warehouse, workspace);
            List<PendingFile> listed = registration.pending();
            progress.step("stage", listed.size());
            List<PendingFile> pending = kept(listed, registration);
            Staging staging = new Staging(warehouse, workspace);
            staging.open();
            LocalDateTime knownAt = KnownAt.next(warehouse, workspace.settings().zone());
            Set<Period> periods = staging.read(pending, knownAt, progress::advance);
            new Registers(warehouse, workspace).periods(periods);
            return pending.size();
        });
    }

    /** What the archive holds now is read from there: whatever happens in the inbox meanwhile, it is what was listed. */
    private List<PendingFile> kept(List<PendingFile> listed, Registration registration) throws IOException {
        Archive archive = Archive.of(workspace.directory());
        List<InboxFile> kept = new ArrayList<>();
        for (PendingFile each : listed) {
            InboxFile file = each.file();
            Optional<LeftFile> why = archive.keep(file);
            if (why.isPresent()) {
                left.add(why.get());
            } else {
                kept.add(file.at(archive.original(file.hash(), file.name())));
            }
        }
        return registration.numbered(kept, false);
    }

    /** The files that were listed and then could not be read. */
    List<LeftFile> left() {
        return left;
    }

    private Step check() {
        return outside("check", () -> {
            progress.step("check", 0);
            return warehouse.sql("staging/problem_count").number();
        });
    }

    private Step accept() {
        return inWarehouse("accept", () -> {
            progress.step("accept", 0);
            new Receipts(warehouse, workspace).write(Archive.of(workspace.directory())::original);
            List<Acceptance.Touched> touched = new Acceptance(warehouse).run();
            touched.forEach(t -> agenda.touched(t.period(), t.changed()));
            return touched.size();
        });
    }

    /** What the warehouse has committed goes into the ledger. */
    private Step record() {
        return outside("record", () -> {
            progress.step("record", 0);
            ledger.complete(warehouse);
            return warehouse.sql("marts/last_file").number();
        });
    }

    private Step aggregate() {
        return outside("aggregate", () -> {
            Aggregation aggregation = new Aggregation(warehouse, workspace);
            AcceptedChecks checks = new AcceptedChecks(warehouse, workspace);
            List<String> periods = agenda.aggregate();
            progress.step("aggregate", periods.size());
            warehouse.inTransaction(aggregation::prepare);
            for (String period : periods) {
                warehouse.inTransaction(() -> agenda.addedUp(period, aggregation.addUp(period)));
                progress.advance();
            }
            for (String period : agenda.compare()) {
                warehouse.inTransaction(() -> {
                    aggregation.compare(period);
                    agenda.compared(period);
                });
            }
            for (String period : agenda.check()) {
                warehouse.inTransaction(() -> {
                    checks.screen(period);
                    agenda.checked(period);
                });
            }
            return periods.size();
        });
    }

    private Step publish() {
        return inWarehouse("publish", () -> {
            List<String> periods = agenda.publish();
            progress.step("publish", periods.size());
            for (String period : periods) {
                publication.build(period);
                progress.advance();
            }
            return periods.size();
        });
    }

    private Step reopen() {
        return inWarehouse("reopen", () -> {
            List<String> periods = agenda.all();
            progress.step("reopen", periods.size());
            for (String period : periods) {
                publication.reopen(period);
            }
            return periods.size();
        });
    }

    private Step charts() {
        return outside("charts", () -> {
            List<String> periods = agenda.open(publication);
            progress.step("charts", periods.size());
            int charts = 0;
            for (String period : periods) {
                charts += new ChartBook(warehouse, workspace)
                        .draw(period, publication.next(period).resolve("charts"));
                progress.advance();
            }
            return charts;
        });
    }

    private Step report() {
        return outside("report", () -> {
            List<String> periods = agenda.open(publication);
            progress.step("report", periods.size());
            for (String period : periods) {
                new HtmlReport(warehouse, workspace).write(period, publication.next(period));
                progress.advance();
            }
            return periods.size();
        });
    }

    private Step release() {
        return inWarehouse("release", () -> {
            List<String> periods = agenda.open(publication);
            progress.step("release", periods.size());
            publication.release(periods);
            agenda.published(periods);
            new Staging(warehouse, workspace).close();
            return periods.size();
        });
    }
}
