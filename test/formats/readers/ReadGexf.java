import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.graph.api.types.IntervalSet;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Opens GEXF files with Gephi's own importer and prints what it made of them as JSON, a line for each file. */
public class ReadGexf {
  public static void main(String[] paths) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    for (String path : paths) {
      projects.newProject();
      Workspace workspace = projects.getCurrentWorkspace();
      Container container = importer.importFile(new File(path));
      // Ends that no node has are not to be made up.
      container.getLoader().setAllowAutoNode(false);
      importer.process(container, new DefaultProcessor(), workspace);
      GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
      out.println(read(model, container.getReport().getText()));
    }
  }

  private static String read(GraphModel model, String report) {
    Graph graph = model.getGraph();
    List<String> nodes = new ArrayList<>();
    for (Node node : graph.getNodes()) {
      StringJoiner said = attributes(node);
      said.add("\"colour\":" + quote(String.format("#%06x", node.getRGBA() & 0xffffff)));
      nodes.add(said.toString());
    }
    List<String> edges = new ArrayList<>();
    for (Edge edge : graph.getEdges()) {
      StringJoiner said = attributes(edge);
      said.add("\"source\":" + quote(edge.getSource().getId().toString()));
      said.add("\"target\":" + quote(edge.getTarget().getId().toString()));
      edges.add(said.toString());
    }
    return "{\"timeFormat\":" + quote(model.getTimeFormat().name()) + ",\"report\":" + quote(report.trim())
        + ",\"nodes\":" + nodes + ",\"edges\":" + edges + "}";
  }

  private static StringJoiner attributes(Element element) {
    StringJoiner said = new StringJoiner(",", "{", "}");
    for (Column column : element.getTable()) {
      Object value = element.getAttribute(column);
      if (value != null) said.add(quote(column.getTitle()) + ":" + toJson(value));
    }
    return said;
  }

  private static String toJson(Object value) {
    if (value instanceof Boolean || value instanceof Number) return value.toString();
    if (value instanceof String[] texts) {
      StringJoiner list = new StringJoiner(",", "[", "]");
      // An empty text of a list is null to Gephi.
      for (String text : texts) list.add(quote(text == null ? "" : text));
      return list.toString();
    }
    if (value instanceof IntervalSet spells) {
      StringJoiner list = new StringJoiner(",", "[", "]");
      for (Interval spell : spells.toArray()) list.add("[" + toTime(spell.getLow()) + "," + toTime(spell.getHigh()) + "]");
      return list.toString();
    }
    return quote(value.toString());
  }

  private static String toTime(double time) {
    return Double.isInfinite(time) ? "null" : Long.toString((long) time);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char character : text.toCharArray())
      if (character < ' ' || character == '"' || character == '\\') quoted.append(String.format("\\u%04x", (int) character));
      else quoted.append(character);
    return quoted.append('"').toString();
  }
}
