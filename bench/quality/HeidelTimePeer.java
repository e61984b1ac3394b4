// Runs HeidelTime over many files in one JVM.  Arguments: a list of "file<TAB>publication date", and the configuration.
// It prints the processor seconds of each file; the annotated text goes to file.tml.  Run by bench/quality/whens_peer.py.

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;

class HeidelTimePeer {
    public static void main(String[] args) throws Exception {
        var tagger = new HeidelTimeStandalone(
                Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, args[1], POSTagger.TREETAGGER);
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split("\t");
            String text = Files.readString(Path.of(parts[0]));
            long before = System.nanoTime();
            String tml = tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(parts[1]));
            System.out.println("seconds\t" + (System.nanoTime() - before) / 1e9);
            Files.writeString(Path.of(parts[0] + ".tml"), tml);
        }
    }
}
