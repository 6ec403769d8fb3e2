import java.io.File;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Validates XML files by a schema and prints a line for each of them: `valid`, or the place and kind of its first error. */
public class ValidateXml {
  private static final ErrorHandler strict = new ErrorHandler() {
    public void warning(SAXParseException problem) throws SAXException { throw problem; }
    public void error(SAXParseException problem) throws SAXException { throw problem; }
    public void fatalError(SAXParseException problem) throws SAXException { throw problem; }
  };

  /** @param arguments the address of the schema, then the paths of the files */
  public static void main(String[] arguments) throws Exception {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    // What the schema imports lies beside it in the same archive.
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar:file,file");
    factory.setErrorHandler(strict);
    Schema schema = factory.newSchema(new StreamSource(arguments[0]));
    for (int at = 1; at < arguments.length; at++) System.out.println(validate(schema, new File(arguments[at])));
  }

  private static String validate(Schema schema, File file) throws Exception {
    Validator validator = schema.newValidator();
    validator.setErrorHandler(strict);
    try {
      validator.validate(new StreamSource(file));
      return "valid";
    } catch (SAXParseException problem) {
      return problem.getLineNumber() + ": " + Pattern.compile("\\s+").matcher(problem.getMessage()).replaceAll(" ");
    }
  }
}
