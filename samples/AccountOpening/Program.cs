using AccountOpening;

var machine = AccountOpeningWorkflow.Define();

foreach (var finding in machine.Validate())
{
    Console.Error.WriteLine(finding);
}

Console.WriteLine(machine.ToJson());
