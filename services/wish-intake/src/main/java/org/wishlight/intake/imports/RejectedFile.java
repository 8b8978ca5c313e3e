package org.wishlight.intake.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;
import org.wishlight.intake.imports.table.TableReader;
import org.wishlight.intake.imports.table.TableRow;
import org.wishlight.intake.imports.table.TableWriter;

/**
 * The bad rows as a file like the one that was sent, with one more column that says what is wrong;
 * written as it is read from.
 */
@Component
class RejectedFile implements DisposableBean {
  private final ReceivedFiles files;
  private final Rejections rejections;
  private final FaultTexts texts;
  private final ExecutorService writers =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("rejected-", 0).factory());

  RejectedFile(ReceivedFiles files, Rejections rejections, FaultTexts texts) {
    this.files = files;
    this.rejections = rejections;
    this.texts = texts;
  }

  Publisher<DataBuffer> of(ImportDocument done, DataBufferFactory buffers) {
    Executor executor = writers;
    return DataBufferUtils.outputStreamPublisher(out -> write(done, out), buffers, executor);
  }

  private void write(ImportDocument done, OutputStream out) {
    try (var source = done.form().reader(files.open(done));
        var target = done.form().writer(out);
        var faults = rejections.of(done.id()).toStream(1)) {
      new Copy(source, target, faults.iterator(), done.locale()).run();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** From one table into the other, as far as there are faults. */
  private final class Copy {
    private final TableReader source;
    private final TableWriter target;
    private final Iterator<RowFault> faults;
    private final Locale language;
    private List<Integer> columns = List.of();
    private @Nullable RowFault pending;

    Copy(TableReader source, TableWriter target, Iterator<RowFault> faults, Locale language) {
      this.source = source;
      this.target = target;
      this.faults = faults;
      this.language = language;
    }

    void run() {
      var heading = source.next();
      if (heading == null) {
        return;
      }
      columns = columns(heading);
      write(heading, remarksHeading());
      advance();
      for (var row = source.next(); row != null && pending != null; row = source.next()) {
        copy(row);
      }
    }

    private void copy(TableRow row) {
      var ofRow = new ArrayList<RowFault>();
      while (pending != null && pending.row() == row.number()) {
        ofRow.add(pending);
        advance();
      }
      if (!ofRow.isEmpty()) {
        write(row, texts.remark(ofRow, language));
      }
    }

    private void advance() {
      pending = faults.hasNext() ? faults.next() : null;
    }

    /** Remarks of a former time make room for those of now. */
    private void write(TableRow row, String remark) {
      var cells = new ArrayList<String>();
      columns.forEach(column -> cells.add(row.cell(column)));
      cells.add(remark);
      target.write(cells);
    }

    private static List<Integer> columns(TableRow heading) {
      return IntStream.range(0, heading.cells().size())
          .filter(n -> !Heading.isRemarks(heading.cell(n)))
          .boxed()
          .toList();
    }

    private String remarksHeading() {
      return language.getLanguage().equals(Locale.ENGLISH.getLanguage())
          ? Heading.REMARKS_ENGLISH
          : Heading.REMARKS_CHINESE;
    }
  }

  @Override
  public void destroy() {
    writers.shutdownNow();
  }
}
