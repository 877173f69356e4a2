package org.unionstat.batch.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.unionstat.batch.archive.Ledger;
import org.unionstat.batch.inbox.Inbox;
import org.unionstat.batch.inbox.InboxFile;
import org.unionstat.batch.inbox.LeftFile;
import org.unionstat.batch.load.Registration;
import org.unionstat.batch.warehouse.Warehouse;
import org.unionstat.batch.warehouse.WarehouseDamagedException;
import org.unionstat.batch.workspace.Fingerprint;
import org.unionstat.batch.workspace.Workspace;

/**
 * One run of the night's work, or a part of it, in one workspace.
 *
 * <p>The identity of a run is the hash of what is asked and of all its inputs: an unfinished run with the same identity is taken
 * up again, a finished one is not repeated.
 */
public final class Night {

    private final Workspace workspace;
    private final Progress progress;
    private final Duration patience;
    private List<LeftFile> left = List.of();

    /**
     * A night.
     *
     * @param workspace the workspace
     * @param progress is told how far the run has come
     */
    public Night(Workspace workspace, Progress progress) {
        this(workspace, progress, Duration.ZERO);
    }

    /**
     * A night that waits for another process.
     *
     * @param workspace the workspace
     * @param progress is told how far the run has come
     * @param patience how long to wait for a process that holds the warehouse
     */
    public Night(Workspace workspace, Progress progress, Duration patience) {
        this.workspace = workspace;
        this.progress = progress;
        this.patience = patience;
    }

    /**
     * Does what is ordered.
     *
     * @param order the part of the work and the period
     * @return what was done
     * @throws IOException if the inbox or the workspace cannot be read or written
     * @throws JobFailedException if a step failed; the same order goes on where it stopped
     */
    public Result run(Order order) throws IOException {
        Files.createDirectories(workspace.out());
        workspace.noteInOrder();
        Ledger ledger = Ledger.of(workspace.directory());
        try (Warehouse warehouse = WorkspaceWarehouse.open(workspace, patience)) {
            ledger.complete(warehouse);
            try (AnnotationConfigApplicationContext context = context(warehouse)) {
                return run(order, warehouse, context);
            }
        }
    }

    private static AnnotationConfigApplicationContext context(Warehouse warehouse) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean(Warehouse.class, () -> warehouse, definition -> definition.setDestroyMethodName(""));
        context.register(BatchConfiguration.class);
        context.refresh();
        return context;
    }

    private Result run(Order order, Warehouse warehouse, AnnotationConfigApplicationContext context)
            throws IOException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        Steps steps = new Steps(repository, warehouse, workspace, progress, order.period());
        Job job = job(order, steps, repository);
        try {
            long before = warehouse.sql("marts/last_file").number();
            JobExecution last = repository.getLastJobExecution(job.getName(), parameters(order, 0));
            if (last != null && last.isRunning()) {
                operator.recover(last);
            }
            if (last == null) {
                forgetJobWithoutRun(repository, job.getName(), parameters(order, 0));
            }
            if (order.task() == Task.NIGHTLY && isDone(last, warehouse, order)) {
                return new Result(true, 0, 0, 0, 0, published(warehouse, order.period()), left(order, steps));
            }
            boolean again = last != null && last.getStatus() == BatchStatus.COMPLETED;
            JobExecution execution = operator.start(job, parameters(order, again ? System.nanoTime() : 0));
            return result(execution, warehouse, before, order, left(order, steps));
        } catch (JobExecutionException e) {
            throw new JobFailedException("the job could not be started: " + e.getMessage(), e);
        }
    }

    /** The repository notes a job before its first run; what was killed between the two could not be started any more. */
    private static void forgetJobWithoutRun(JobRepository repository, String job, JobParameters parameters) {
        JobInstance known = repository.getJobInstance(job, parameters);
        if (known != null && repository.getJobExecutions(known).isEmpty()) {
            repository.deleteJobInstance(known);
        }
    }

    /** What was listed and then left is not in the warehouse, though a run with it is finished. */
    private boolean isDone(@Nullable JobExecution last, Warehouse warehouse, Order order) throws IOException {
        return last != null
                && last.getStatus() == BatchStatus.COMPLETED
                && order.period().isEmpty()
                && new Agenda(warehouse, workspace, order.period()).isEmpty()
                && new Registration(warehouse, workspace).pending().isEmpty();
    }

    private static Job job(Order order, Steps steps, JobRepository repository) {
        Iterator<Step> each = steps.of(order.task()).iterator();
        SimpleJobBuilder builder =
                new JobBuilder(order.task().name().toLowerCase(Locale.ROOT), repository).start(each.next());
        each.forEachRemaining(builder::next);
        return builder.build();
    }

    private JobParameters parameters(Order order, long attempt) throws IOException {
        Fingerprint inputs = new Fingerprint();
        inputs.add(workspace.fingerprint().getBytes(StandardCharsets.UTF_8));
        Inbox.Listing listing = new Inbox(workspace.inbox()).listing();
        left = listing.left();
        for (InboxFile file : listing.files()) {
            inputs.add((file.name() + "\n" + file.hash() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return new JobParametersBuilder()
                .addString("period", order.period())
                .addString("inputs", inputs.text())
                .addLong("attempt", attempt)
                .toJobParameters();
    }

    /** By name, because what was listed may be lost later. */
    private List<LeftFile> left(Order order, Steps steps) {
        SortedMap<String, LeftFile> all = new TreeMap<>();
        if (order.task() == Task.NIGHTLY || order.task() == Task.TABLES || order.task() == Task.LOAD) {
            left.forEach(f -> all.put(f.name(), f));
            steps.left().forEach(f -> all.put(f.name(), f));
        }
        return List.copyOf(all.values());
    }

    private Result result(
            JobExecution execution, Warehouse warehouse, long before, Order order, List<LeftFile> leftFiles) {
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            Throwable cause = execution.getAllFailureExceptions().stream()
                    .findFirst()
                    .orElseGet(() -> new IllegalStateException("status " + execution.getStatus()));
            String message = String.valueOf(cause.getMessage());
            throw WarehouseDamagedException.isToldBy(cause)
                    ? new WarehouseDamagedException(message, cause)
                    : new JobFailedException(message, cause);
        }
        long[] verdicts = new long[4];
        warehouse.sql("marts/verdicts").with("after", before).each(r -> {
            verdicts[0] = r.number("accepted");
            verdicts[1] = r.number("held");
            verdicts[2] = r.number("returned");
            verdicts[3] = r.number("problems");
        });
        return new Result(
                false,
                verdicts[0],
                verdicts[1],
                verdicts[2],
                verdicts[3],
                published(warehouse, order.period()),
                leftFiles);
    }

    private List<Path> published(Warehouse warehouse, String period) {
        return new Agenda(warehouse, workspace, period)
                .all().stream().map(p -> workspace.out().resolve(p)).toList();
    }
}
