package org.wishlight.meaning.learning;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A model as bytes: the traits in their order, then the weights, each row in 16 bits a weight. */
final class ModelFile {
  private static final int MOST = Short.MAX_VALUE;

  private ModelFile() {}

  static void write(Model model, OutputStream to) throws IOException {
    var out = new DataOutputStream(new BufferedOutputStream(to));
    var traits = new String[model.traits.size()];
    model.traits.forEach((trait, place) -> traits[place] = trait);
    out.writeInt(traits.length);
    for (var trait : traits) {
      out.writeUTF(trait);
    }
    for (var linear : List.of(model.outcomes, model.tags)) {
      write(linear.overEmbedding(), out);
      write(linear.overTraits(), out);
    }
    out.flush();
  }

  static Model read(InputStream from) throws IOException {
    var in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
    Map<String, Integer> traits = new HashMap<>();
    var count = in.readInt();
    for (var place = 0; place < count; place++) {
      traits.put(in.readUTF(), place);
    }
    var outcomes = new Linear(rows(in), rows(in));
    return new Model(traits, outcomes, new Linear(rows(in), rows(in)));
  }

  private static void write(float[][] rows, DataOutputStream out) throws IOException {
    out.writeInt(rows.length);
    out.writeInt(rows[0].length);
    for (var row : rows) {
      write(row, out);
    }
  }

  private static void write(float[] row, DataOutputStream out) throws IOException {
    var largest = 1e-9f;
    for (var weight : row) {
      largest = Math.max(largest, Math.abs(weight));
    }
    out.writeFloat(largest / MOST);
    for (var weight : row) {
      out.writeShort(Math.round(weight / largest * MOST));
    }
  }

  private static float[][] rows(DataInputStream in) throws IOException {
    var rows = new float[in.readInt()][];
    var width = in.readInt();
    for (var i = 0; i < rows.length; i++) {
      rows[i] = row(in, width);
    }
    return rows;
  }

  private static float[] row(DataInputStream in, int width) throws IOException {
    var unit = in.readFloat();
    var row = new float[width];
    for (var i = 0; i < width; i++) {
      row[i] = unit * in.readShort();
    }
    return row;
  }
}
