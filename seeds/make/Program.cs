using DaiLanh.DemoFigures;

var folder = Inputs.FindSeeds(Environment.CurrentDirectory);
if (folder is null)
{
    Console.Error.WriteLine("Run this inside the repository: no seeds/2023/campaign.json above " + Environment.CurrentDirectory);
    return 1;
}

var inputs = Inputs.Read(folder);
var planned = new TargetMaker(inputs).MakeAll();
var outcomes = new OutcomeMaker(inputs).MakeAll(planned);
var entries = new ProgressMaker(inputs).MakeAll(planned, outcomes);

DemoFiles.WriteTargets(Path.Combine(folder, "demo", "targets.json"), inputs.Shape.Seed, planned);
DemoFiles.WriteProgress(Path.Combine(folder, "demo", "progress.json"), inputs.Shape.Seed, entries);
Summary.Print(inputs, planned, entries);
return 0;
