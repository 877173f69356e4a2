package org.unionstat.batch.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works on small files in threads of their own, a few ahead of whoever asks for what came of them, in their order. Files that fill
 * the memory by themselves are worked on when they are asked for.
 *
 * @param <T> what comes of a file
 */
final class ReadAhead<T> implements AutoCloseable {

    /** So many files are open or waiting to be asked for, per thread. */
    private static final int FILES = 8;

    private static final long MOST_BYTES = 256 << 10;

    /** What is done with a file. */
    interface Work<T> {
        T on(PendingFile file) throws IOException;
    }

    private record Begun<T>(PendingFile file, Future<T> result) {}

    private final ExecutorService threads;
    private final int most;
    private final Work<T> work;
    private final Deque<PendingFile> waiting;
    private final Deque<Begun<T>> begun = new ArrayDeque<>();

    /** Files in the order in which they will be asked for; only those that are wanted are worked on ahead. */
    ReadAhead(int threads, List<PendingFile> files, Predicate<PendingFile> wanted, Work<T> work) {
        this.threads = Executors.newFixedThreadPool(threads, r -> {
            Thread thread = new Thread(r, "read-ahead");
            thread.setDaemon(true);
            return thread;
        });
        this.most = threads * FILES;
        this.work = work;
        this.waiting = new ArrayDeque<>(files.stream()
                .filter(f -> f.file().bytes() <= MOST_BYTES)
                .filter(wanted)
                .toList());
    }

    /** What comes of a file; every file is asked for once. */
    T result(PendingFile file) {
        begin();
        Begun<T> first = begun.peek();
        try {
            if (first == null || first.file.id() != file.id()) {
                return work.on(file);
            }
            begun.remove();
            return first.result.get();
        } catch (IOException e) {
            throw failed(file, e);
        } catch (ExecutionException e) {
            throw failed(file, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    "stopped while reading " + file.file().path());
        }
    }

    private void begin() {
        while (begun.size() < most && !waiting.isEmpty()) {
            PendingFile next = waiting.remove();
            Callable<T> task = () -> work.on(next);
            begun.add(new Begun<>(next, threads.submit(task)));
        }
    }

    private static RuntimeException failed(PendingFile file, @Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException e
                ? new UncheckedIOException("cannot read " + file.file().path(), e)
                : cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
